import { describe, expect, it } from 'vitest';
import { applyExceptions } from '../../../compiler/lint/exceptions.ts';
import type { Problem } from '../../../compiler/lint/problem.ts';

const problem: Problem = {
  rule: 'described',
  file: 'shared/schemas/A.yaml',
  line: 1,
  column: 1,
  pointer: '#/properties/a',
  actual: 'a',
  expected: 'b',
  repair: 'c',
};

const entry = (pointer: string, reason: string) =>
  `- { rule: described, file: shared/schemas/A.yaml, pointer: "${pointer}", reason: "${reason}" }\n`;

describe('an exception', () => {
  it('takes away the problem of its rule at its place', () => {
    expect(applyExceptions([problem], entry('#/properties/a', 'Why.'))).toEqual([]);
  });

  it('does not excuse the same rule at another place, and is itself a problem if it excuses nothing', () => {
    const problems = applyExceptions([problem], `# comment\n${entry('#/properties/b', 'Why.')}`);
    expect(problems).toEqual([
      problem,
      expect.objectContaining({
        rule: 'exceptions',
        file: 'rules/exceptions.yaml',
        line: 2,
        pointer: '#/0',
        actual: 'an exception for described at shared/schemas/A.yaml #/properties/b, where that rule finds nothing',
        repair: 'Delete the entry, or correct rule, file or pointer.',
      }),
    ]);
  });

  it('without a reason excuses nothing', () => {
    const problems = applyExceptions([problem], entry('#/properties/a', ''));
    expect(problems).toEqual([problem, expect.objectContaining({ actual: 'an entry without one of its keys' })]);
  });

  it('in a file that is not YAML is a problem', () => {
    expect(applyExceptions([], '- rule: "described\n')).toEqual([
      expect.objectContaining({ rule: 'exceptions', line: 2, actual: expect.stringContaining('Missing closing') }),
    ]);
  });
});
