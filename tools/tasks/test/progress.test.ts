import { expect, test } from 'vitest';
import { createProgress } from '../src/progress.ts';

function record(isTTY: boolean, columns?: number) {
  const written: string[] = [];
  const write = (text: string) => written.push(text) > 0;
  return {
    written,
    output: { write, isTTY, ...(columns !== undefined && { columns }) } as Parameters<typeof createProgress>[1],
  };
}

test('a terminal shows one line, which is replaced and removed', () => {
  const { written, output } = record(true, 80);
  const progress = createProgress('Building …', output);
  progress.update('1 tasks, a');
  progress.end();
  expect(written).toEqual(['\r\x1b[KBuilding …', '\r\x1b[KBuilding … 1 tasks, a', '\r\x1b[K']);
});

test('the line is cut where it would wrap', () => {
  const { written, output } = record(true, 11);
  createProgress('Building …', output).update('a');
  expect(written.at(-1)).toBe('\r\x1b[KBuilding …');
});

test('elsewhere the line is printed once', () => {
  const { written, output } = record(false);
  const progress = createProgress('Building …', output);
  progress.update('1 tasks, a');
  progress.end();
  expect(written).toEqual(['Building …\n']);
});
