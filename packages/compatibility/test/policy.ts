/** The policy as tables: pairs of documents, and what their difference demands. */
import { type DiffOptions, diff } from '../src/diff.ts';
import type { Bump } from '../src/policy/bump.ts';

/** One line of a table. */
export interface Case {
  /** What changes, as a sentence. */
  name: string;
  base: object;
  revision: object;
  options?: DiffOptions;
  want: {
    bump: Bump;
    /** All rules that are to speak, each once; none for a difference that is only notation. */
    rule?: string | string[];
  };
}

/** What a comparison says, in the words of a table. */
function verdict({ base, revision, options }: Case): { bump: Bump; rule: string[] } {
  const { bump, changes } = diff(base, revision, options);
  return { bump, rule: [...new Set(changes.map((change) => change.rule))].sort() };
}

function wanted({ want: { bump, rule = [] } }: Case): { bump: Bump; rule: string[] } {
  return { bump, rule: [rule].flat().sort() };
}

/** Off while tables are read for another purpose than to be tested. */
export const registration: { isOn: boolean } = { isOn: process.env.VITEST !== undefined };

/**
 * Makes a test of each line.
 *
 * @param subject name of the rule that the table is about, or a phrase
 * @returns the lines, so that others can read them as well, also outside of the test runner
 */
export async function describePolicy(subject: string, cases: Case[]): Promise<Case[]> {
  if (!registration.isOn) return cases;
  const { describe, expect, test } = await import('vitest');
  describe(subject, () => {
    test.each(cases.map((line) => [line.name, line] as const))('%s', (_, line) => {
      expect(verdict(line)).toEqual(wanted(line));
    });
    test('says nothing of a document that has not changed', () => {
      for (const { base, revision } of cases) {
        expect(diff(base, structuredClone(base))).toEqual({ bump: 'none', changes: [] });
        expect(diff(revision, structuredClone(revision))).toEqual({ bump: 'none', changes: [] });
      }
    });
  });
  return cases;
}
