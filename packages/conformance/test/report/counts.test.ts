import { describe, expect, it } from 'vitest';
import { type Report, writeReport } from '../../src/report/index.ts';
import { groupFindings } from '../../src/run/group.ts';
import type { CaseResult, Run } from '../../src/types.ts';
import { bad, findingOf, good } from './sample.ts';

type Totals = Record<'cases' | 'failed' | 'findings' | 'occurrences' | 'leftOut', number>;

const numbers = (text: string, pattern: RegExp) => (pattern.exec(text) ?? []).slice(1).map(Number);

function named([cases = -1, failed = -1, findings = -1, occurrences = -1, leftOut = -1]: number[]): Totals {
  return { cases, failed, findings, occurrences, leftOut };
}

/** The figures as those read them who get the report. */
const readers: Record<'text' | 'json' | 'html' | 'junit', (text: string) => Totals> = {
  text: (text) =>
    named(
      numbers(text, /^(\d+) cases?: (\d+) failed, with (\d+) findings? \((\d+) occurrences?\); (\d+) left out\.$/m),
    ),
  json: (text) => JSON.parse(text).totals,
  html: (text) =>
    named(
      ['Cases', 'Failed', 'Findings', 'Occurrences', 'Left out'].flatMap((name) =>
        numbers(text, new RegExp(`<dt>${name}</dt><dd>(\\d+)</dd>`)),
      ),
    ),
  junit: (text) => {
    const of = (name: string) => numbers(text, new RegExp(`<property name="${name}" value="(\\d+)"`))[0] ?? -1;
    return named(['cases', 'failed', 'findings', 'occurrences', 'left out'].map(of));
  },
};

/** What a CI server counts. */
function countedByCi(xml: string) {
  const tags = (tag: RegExp) => xml.match(tag)?.length ?? 0;
  const [tests, failures, skipped] = numbers(
    xml,
    /<testsuites [^>]*tests="(\d+)" failures="(\d+)" errors="0" skipped="(\d+)"/,
  );
  return {
    whole: { tests, failures, skipped },
    single: { tests: tags(/<testcase /g), failures: tags(/<failure /g), skipped: tags(/<skipped /g) },
  };
}

function runOf(results: readonly CaseResult[], more: Partial<Run> = {}): Report {
  return { ...good, run: { ...good.run, results, findings: groupFindings(results), leftOut: [], ...more } };
}

const passing = good.run.results;
const many = Array.from({ length: 40 }, (_, index): CaseResult => {
  const id = `getPet/example/${index}`;
  const places = index % 2 === 0 ? ['200 /lives'] : ['200 /lives', '200 /kind'];
  const findings = places.map((place) => findingOf({ caseId: id, place, cause: `${index % 13} ${place}` }));
  return { ...(passing[0] as CaseResult), id, operationId: 'getPet', findings };
});
const { leftOut } = good.run;

describe('the four reports have the same figures', () => {
  it.each<[string, Report, Totals]>([
    ['without findings', runOf(passing), named([3, 0, 0, 0, 0])],
    ['with many', runOf([...passing, ...many]), named([43, 40, 26, 60, 0])],
    ['with cases that were left out', runOf(passing, { leftOut }), named([3, 0, 0, 0, 13])],
    ['with both', bad(), named([3, 2, 2, 2, 13])],
    ['after --bail', runOf(many.slice(0, 1), { stopped: 'bail', leftOut }), named([1, 1, 1, 1, 13])],
    ['after an interruption', runOf(many.slice(0, 2), { stopped: 'interrupted' }), named([2, 2, 3, 3, 0])],
    ['after too many requests', runOf(passing.slice(0, 1), { stopped: 'max-requests' }), named([1, 0, 0, 0, 0])],
    ['after too much time, before the first case', runOf([], { stopped: 'max-time' }), named([0, 0, 0, 0, 0])],
  ])('%s', async (_, report, want) => {
    for (const [format, read] of Object.entries(readers)) {
      expect([format, read(await writeReport(format as keyof typeof readers, report))]).toEqual([format, want]);
    }
    const counted = countedByCi(await writeReport('junit', report));
    const ci = { tests: want.cases + want.leftOut, failures: want.failed, skipped: want.leftOut };
    expect(counted).toEqual({ whole: ci, single: ci });
  });
});
