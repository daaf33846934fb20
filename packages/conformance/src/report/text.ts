import { labels, ratio } from '../coverage/labels.ts';
import type { CoverageResult } from '../coverage/result.ts';
import type { FindingGroup, Run } from '../types.ts';
import type { Report } from './report.ts';
import { duration, plural, printable, resultOf, several, totalsOf, verdicts, whyStopped } from './summary.ts';

/** Findings that are listed. */
const maxFindings = 10;

/** Writes a report for a terminal, with the verdict at its end. */
export function toText({ run, coverage }: Report): string {
  const blocks = [
    findingLines(run.findings),
    leftOutLines(run),
    coverageLines(coverage),
    verdictLines({ run, coverage }),
  ];
  const texts = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return printable(`${texts.join('\n\n')}\n`);
}

/** Characters of the longest value that is shown whole. */
const maxLength = 300;

/** A value on one line: an answer with line breaks could imitate a report. */
function line(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > maxLength ? `${flat.slice(0, maxLength)}…` : flat;
}

function findingLines(findings: readonly FindingGroup[]): string[] {
  if (findings.length === 0) return [];
  const lines = findings
    .slice(0, maxFindings)
    .flatMap((group, index) => [
      `${index === 0 ? '' : '\n'}${String(index + 1).padStart(3)}. ${titleOf(group)}`,
      ...detailsOf(group).map(([name, text]) => `     ${name.padEnd(9)} ${text}`),
    ]);
  const more = findings.length - maxFindings;
  const rest = more > 0 ? [`     … and ${plural(more, 'more finding')}: --report json, junit and html tell all.`] : [];
  return ['To repair, most frequent first:', '', ...lines, ...rest];
}

function titleOf({ finding, cases, operationIds }: FindingGroup): string {
  return `${finding.rule} at ${finding.place}: ${plural(cases, 'case')} of ${several(operationIds)}`;
}

function detailsOf({ finding, caseIds, places, values, curl, notes, before }: FindingGroup): [string, string][] {
  return [
    ['found', line(finding.found)],
    ...values.filter((value) => value !== finding.found).map((value): [string, string] => ['also', line(value)]),
    ['expected', line(finding.expected)],
    ['repair', finding.repair],
    ...(places.length > 1 ? [['places', several(places)] as [string, string]] : []),
    ['case', caseIds[0] ?? ''],
    ['again', curl],
    ...notes.map((note): [string, string] => ['note', note]),
    ...(before === undefined ? [] : [['before', before] as [string, string]]),
  ];
}

function leftOutLines(run: Run): string[] {
  const { leftOut } = run;
  if (leftOut.length === 0) return [];
  const lines = leftOut.map(({ group, cases, reason }) => `${String(cases).padStart(7)}  ${group}: ${reason}`);
  return [`Left out, ${plural(totalsOf(run).leftOut, 'case')}:`, '', ...lines];
}

function coverageLines({ dimensions }: CoverageResult): string[] {
  const rows = dimensions.map((dimension) => {
    const figure = dimension.total === 0 ? 'none documented' : `${dimension.percent.toFixed(1).padStart(5)} %`;
    return `  ${labels[dimension.name].padEnd(26)}${ratio(dimension).padStart(13)}  ${figure}`;
  });
  return ['Coverage of the contract:', '', ...rows];
}

function verdictLines({ run, coverage }: Pick<Report, 'run' | 'coverage'>): string[] {
  const { contract, requests, milliseconds, seed, url } = run;
  const { cases, failed, findings, occurrences, leftOut } = totalsOf(run);
  const lines = [
    `${contract.title} ${contract.version} at ${url}: ${verdicts[resultOf(run)]}.`,
    `${plural(cases, 'case')}: ${failed} failed, with ${plural(findings, 'finding')} ` +
      `(${plural(occurrences, 'occurrence')}); ${leftOut} left out.`,
    `${plural(requests, 'request')} in ${duration(milliseconds)}; --seed ${seed} repeats the generated inputs.`,
    `Coverage ${coverage.percent} % (${ratio(coverage)}).`,
  ];
  const reason = whyStopped(run);
  return reason === undefined ? lines : [...lines, reason];
}
