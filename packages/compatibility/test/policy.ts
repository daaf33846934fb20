/** The policy as tables of pairs: two documents, and what their difference requires. */
import { type DiffOptions, diff } from '../src/diff.ts';
import type { Bump } from '../src/policy/bump.ts';
import type { Change } from '../src/policy/change.ts';

/** One row of a table. */
export interface Case {
  /** What changes, as a sentence. */
  name: string;
  base: object;
  revision: object;
  options?: DiffOptions;
  want: {
    bump: Bump;
    /** All rules that are triggered, each once; none for a difference of notation only. */
    rule?: string | string[];
  };
}

function verdict({ base, revision, options }: Case): { bump: Bump; rule: string[] } {
  const { bump, changes } = diff(base, revision, options);
  return { bump, rule: [...new Set(changes.map(({ rule }) => rule))].sort() };
}

function wanted({ want: { bump, rule = [] } }: Case): { bump: Bump; rule: string[] } {
  return { bump, rule: [rule].flat().sort() };
}

/** Everything that is reported of every pair, for the files in `reports`. */
function reportOf(cases: readonly Case[]): string {
  const sections = cases.map(({ name, base, revision, options }) => {
    return [`# ${name}`, ...diff(base, revision, options).changes.map(describeChange)].join('\n\n');
  });
  return `${sections.join('\n\n')}\n`;
}

function describeChange(change: Change): string {
  const { id, bump, rule, operation, pointer, direction, before, after, message, repair } = change;
  return [
    `${bump} ${rule} ${id}`,
    message,
    repair,
    `at ${pointer}`,
    `in ${direction} of ${operation === '' ? 'the document' : operation}`,
    `from ${before === undefined ? 'nothing' : JSON.stringify(before)}`,
    `to ${after === undefined ? 'nothing' : JSON.stringify(after)}`,
  ].join('\n');
}

/** Off while tables are read for another purpose than to be tested. */
export const registration: { isOn: boolean } = { isOn: process.env.VITEST !== undefined };

/**
 * Makes a test of each row, and one that compares the reports of all rows with `reports/<subject>.txt`. If a changed
 * report is right, `vitest run -u` writes it to the file.
 *
 * @param subject name of the rule, or of another topic
 * @returns the rows, which others read as well, also outside of the test runner
 */
export async function describePolicy(subject: string, cases: Case[]): Promise<Case[]> {
  if (!registration.isOn) return cases;
  const { describe, expect, test } = await import('vitest');
  describe(subject, () => {
    test.each(cases.map((row) => [row.name, row] as const))('%s', (_, row) => {
      expect(verdict(row)).toEqual(wanted(row));
    });

    test('reports what changed, where, and what to do', async () => {
      const { pathname } = new URL(`reports/${subject}.txt`, import.meta.url);
      await expect(reportOf(cases)).toMatchFileSnapshot(pathname);
    });

    test('reports nothing of a document that has not changed', () => {
      for (const document of cases.flatMap(({ base, revision }) => [base, revision])) {
        expect(diff(document, structuredClone(document))).toEqual({ bump: 'none', changes: [], ignored: [] });
      }
    });
  });
  return cases;
}
