import { describe, expect, it } from 'vitest';
import { createProgress } from '../src/progress.ts';

function watch(isTTY: boolean) {
  let [time, written] = [0, ''];
  const progress = createProgress({ isTTY, write: (text) => (written += text) }, () => time);
  const at = (seconds: number, done: number, findings = 0) => {
    time = seconds * 1000;
    progress.show({ phase: 'cases', done, total: 100, findings });
  };
  return { at, end: progress.end, written: () => written };
}

describe('the progress', () => {
  it('rewrites one line of a terminal, and clears it in the end', () => {
    const { at, end, written } = watch(true);
    at(0.099, 1);
    at(0.1, 20, 1);
    at(0.199, 30, 1);
    at(0.2, 40, 2);
    end();
    expect(written()).toBe('\r\u001b[2Kcases: 20 of 100, 1 finding\r\u001b[2Kcases: 40 of 100, 2 findings\r\u001b[2K');
  });

  it('adds a line every few seconds elsewhere', () => {
    const { at, end, written } = watch(false);
    at(4.999, 49);
    at(5, 50);
    at(9.999, 99);
    end();
    expect(written()).toBe('cases: 50 of 100, 0 findings\n');
  });
});
