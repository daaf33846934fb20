import { describe, expect, test } from 'vitest';
import { Outputs, withoutRepeats } from '../src/output.ts';

describe('the output of a task', () => {
  test('has its lines, without colours and without lines of turbo and pnpm', () => {
    const outputs = new Outputs();
    for (const line of [
      '   • turbo',
      '\x1b[36m@xs2a/a:lint: \x1b[0mcache miss, executing 992432aa31e086d8',
      '@xs2a/a:lint: $ node lint.ts',
      '@xs2a/a:lint: \x1b[31ma.yaml:1\x1b[39m wrong: x:y: z',
      '//:lint:code: b.ts:1',
      '@xs2a/a:lint: ',
      '@xs2a/a:lint: 2 problems',
      '@xs2a/a:lint: [ELIFECYCLE] Command failed with exit code 1.',
    ]) {
      outputs.add(line);
    }
    expect(outputs.of('@xs2a/a#lint', 'node lint.ts')).toBe('a.yaml:1 wrong: x:y: z\n\n2 problems');
    expect(outputs.of('//#lint:code', 'biome')).toBe('b.ts:1');
    expect(outputs.of('@xs2a/b#lint', 'biome')).toBe('');
    expect(outputs.messages).toEqual(['   • turbo']);
  });

  test('has no command of pnpm whose line turbo has split', () => {
    const outputs = new Outputs();
    for (const line of [
      '@xs2a/a:lint: $ ',
      '@xs2a/b:lint: $',
      '@xs2a/a:lint: node lint.ts',
      '@xs2a/b:lint: 1 problem',
      '@xs2a/b:lint: biome',
      '@xs2a/a:lint: 2 problems',
      '@xs2a/c:lint: $ oxlint',
      '@xs2a/c:lint: oxlint',
    ]) {
      outputs.add(line);
    }
    expect(outputs.of('@xs2a/a#lint', 'node lint.ts')).toBe('2 problems');
    expect(outputs.of('@xs2a/b#lint', 'biome')).toBe('1 problem');
    expect(outputs.of('@xs2a/c#lint', 'oxlint')).toBe('oxlint');
  });

  test('is told apart by package and task', () => {
    const outputs = new Outputs();
    expect(outputs.add('@xs2a/a:test:long: line')).toBe('@xs2a/a#test:long');
    expect(outputs.add(' Tasks:    1 successful, 2 total')).toBeUndefined();
  });
});

test('a paragraph that two tasks print is printed once, and everything else stays', () => {
  const finding = 'a.yaml:1 wrong\n  repair it';
  expect(withoutRepeats([`${finding}\n\nb.yaml:2 wrong`, `Not compiled.\n\n${finding}\n\nb.yaml:3 wrong`])).toEqual([
    `${finding}\n\nb.yaml:2 wrong`,
    'Not compiled.\n\nb.yaml:3 wrong',
  ]);
});
