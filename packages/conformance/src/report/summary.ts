/** Texts and figures that several reports share. */
import { type CaseGroup, type CaseResult, caseGroups, type Run } from '../types.ts';

/** `failed` if there are findings, `incomplete` if there are none but the run ended early. */
export type Result = 'passed' | 'failed' | 'incomplete';

export function resultOf({ findings, stopped }: Run): Result {
  if (findings.length > 0) return 'failed';
  return stopped === undefined ? 'passed' : 'incomplete';
}

export const verdicts: Readonly<Record<Result, string>> = {
  passed: 'everything that was tried is as documented',
  failed: 'not everything is as documented',
  incomplete: 'nothing was found, but not everything was tried',
};

const reasons: Readonly<Record<NonNullable<Run['stopped']>, string>> = {
  bail: 'The run ended with the first finding.',
  'max-requests': 'The run ended at the limit of requests.',
  'max-time': 'The run ended at the time limit.',
  interrupted: 'The run was interrupted.',
};

/** Why the run ended before all cases were sent; `undefined` if it did not. */
export function whyStopped({ stopped }: Run): string | undefined {
  return stopped === undefined ? undefined : reasons[stopped];
}

/** The figures of a run, which every report has. */
export interface Totals {
  /** Cases that were sent. */
  readonly cases: number;
  readonly failed: number;
  /** Findings of different causes. */
  readonly findings: number;
  /** How often they were found. */
  readonly occurrences: number;
  /** Cases that were not sent. */
  readonly leftOut: number;
}

export function totalsOf({ results, findings, leftOut }: Run): Totals {
  return {
    cases: results.length,
    failed: results.filter((result) => result.findings.length > 0).length,
    findings: findings.length,
    occurrences: findings.reduce((sum, { count }) => sum + count, 0),
    leftOut: leftOut.reduce((sum, { cases }) => sum + cases, 0),
  };
}

/** Cases of one group or operation. */
export interface Count<Name extends string = string> {
  readonly name: Name;
  readonly cases: number;
  readonly failed: number;
}

/** The figures of each group that has cases. */
export function byGroup({ results }: Run): Count<CaseGroup>[] {
  return caseGroups
    .map((name) =>
      countOf(
        name,
        results.filter(({ group }) => group === name),
      ),
    )
    .filter(({ cases }) => cases > 0);
}

/** The figures of each operation, in the order of the first calls. */
export function byOperation({ results }: Run): Count[] {
  return [...operationsOf(results)].map(([name, cases]) => countOf(name, cases));
}

/** The cases of each operation, in the order of the first calls. */
export function operationsOf(results: readonly CaseResult[]): Map<string, CaseResult[]> {
  const operations = new Map<string, CaseResult[]>();
  for (const result of results) {
    const known = operations.get(result.operationId);
    if (known === undefined) operations.set(result.operationId, [result]);
    else known.push(result);
  }
  return operations;
}

export function countOf<Name extends string>(name: Name, results: readonly CaseResult[]): Count<Name> {
  return { name, cases: results.length, failed: results.filter(({ findings }) => findings.length > 0).length };
}

/** `1 case`, `2 cases` */
export function plural(count: number, singular: string, many = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : many}`;
}

/** The first names of a list, and the number of the others. */
export function several(names: readonly string[], most = 3): string {
  const more = names.length > most ? ` and ${names.length - most} more` : '';
  return `${names.slice(0, most).join(', ')}${more}`;
}

/** `0.8 s`, `12.3 s`, `2 min 5 s` */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * Replaces characters that control a terminal or break a page, because an answer can hold anything. Line breaks and
 * tabs stay.
 */
export function printable(text: string): string {
  return text.replace(/(?![\n\t])\p{Control}|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu, '\uFFFD');
}
