import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../compiler/lint/problem.ts';
import { sorted, unique, withoutEchoes } from '../../../compiler/lint/problems.ts';

const payments = 'resources/payments/payments.yaml';

function problem(rule: string, pointer: string, place: Partial<Problem> = {}): Problem {
  return { rule, pointer, file: payments, line: 1, column: 1, actual: 'a', expected: 'b', repair: 'c', ...place };
}

/** Rules and places of the problems that are left. */
function remaining(...problems: Problem[]): string[] {
  return withoutEchoes(problems).map(({ rule, pointer }) => `${rule} ${pointer}`);
}

describe('of two rules that say the same, the one that says more is left', () => {
  const better = problem('mandatory-statuses', '#/post/responses');

  it.each([
    ['at the same place', '#/post/responses'],
    ['inside its place', '#/post/responses/200'],
    ['around its place', '#/post'],
  ])('%s', (_name, pointer) => {
    const echo = problem('redocly/operation-2xx-response', pointer);
    expect(remaining(echo, better)).toEqual(['mandatory-statuses #/post/responses']);
    expect(remaining(better, echo)).toEqual(['mandatory-statuses #/post/responses']);
  });

  it.each([
    ['at another place', problem('redocly/operation-2xx-response', '#/get/responses')],
    ['at a place whose pointer begins with the same letters', problem('redocly/operation-2xx-response', '#/post/resp')],
    ['in another file', problem('redocly/operation-2xx-response', '#/post/responses', { file: 'webhooks/a.yaml' })],
    ['of a rule that says something else', problem('redocly/operation-summary', '#/post/responses')],
  ])('but not a problem %s', (_name, other) => {
    expect(withoutEchoes([other, better])).toEqual([other, better]);
  });

  it('which itself may be an echo', () => {
    const problems = [
      problem('oas/oas3-operation-security-defined', '#/post/security/0'),
      problem('redocly/security-defined', '#/post/security'),
      problem('security-names-scope', '#/post/security'),
    ];
    expect(remaining(...problems)).toEqual(['security-names-scope #/post/security']);
  });
});

describe('where the structure is wrong', () => {
  const struct = problem('redocly/struct', '#/post/requestBody');

  it('nothing else is said about the place and what is inside', () => {
    const echoes = [problem('described', '#/post/requestBody'), problem('oas/any', '#/post/requestBody/content')];
    expect(remaining(...echoes, struct)).toEqual(['redocly/struct #/post/requestBody']);
  });

  it('other problems of the structure are left, and those around it', () => {
    const others = [problem('redocly/struct', '#/post/requestBody/content'), problem('described', '#/post')];
    expect(withoutEchoes([...others, struct])).toEqual([...others, struct]);
  });
});

describe('a list of problems', () => {
  it('has each problem once', () => {
    const [first, same, other] = [problem('a', '#'), problem('a', '#'), problem('a', '#', { line: 2 })];
    expect(unique([first, same, other])).toEqual([first, other]);
  });

  it('is sorted by file, line, column and rule', () => {
    const problems = [
      problem('b', '#', { file: 'b.yaml' }),
      problem('a', '#', { line: 10 }),
      problem('a', '#', { line: 9, column: 2 }),
      problem('b', '#', { line: 9, column: 1 }),
      problem('a', '#', { line: 9, column: 1 }),
      problem('a', '#', { file: 'a.yaml', line: 99 }),
    ];
    const places = sorted(problems).map(({ rule, file, line, column }) => `${file}:${line}:${column} ${rule}`);
    expect(places).toEqual([
      'a.yaml:99:1 a',
      'b.yaml:1:1 b',
      `${payments}:9:1 a`,
      `${payments}:9:1 b`,
      `${payments}:9:2 a`,
      `${payments}:10:1 a`,
    ]);
  });
});
