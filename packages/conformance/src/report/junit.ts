import { create } from 'xmlbuilder2';
import { labels, ratio } from '../coverage/labels.ts';
import type { CaseResult, LeftOut } from '../types.ts';
import type { Report } from './report.ts';
import { countOf, operationsOf, totalsOf } from './summary.ts';

/** A node as xmlbuilder2 takes it: `@name` is an attribute, `#` the text. */
type Node = { [name: string]: string | number | Node | Node[] };

/**
 * Writes a report for CI servers: a suite for each operation with a test for each case, and a suite of the cases that were
 * left out, so that a CI server counts the same as the other reports.
 */
export function toJunit(report: Report): string {
  const { run } = report;
  const { cases, failed, leftOut } = totalsOf(run);
  const document: Node = {
    testsuites: {
      '@name': `${run.contract.title} ${run.contract.version}`,
      '@tests': cases + leftOut,
      '@failures': failed,
      '@errors': 0,
      '@skipped': leftOut,
      '@time': seconds(run.milliseconds),
      testsuite: [...operationSuites(report), runSuite(report)],
    },
  };
  // Answers can hold characters that XML cannot write.
  const builder = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\uFFFD' });
  return `${builder.ele(document).end({ prettyPrint: true })}\n`;
}

function operationSuites({ run }: Report): Node[] {
  return [...operationsOf(run.results)].map(([name, results]) => ({
    '@name': name,
    '@tests': results.length,
    '@failures': countOf(name, results).failed,
    '@errors': 0,
    '@skipped': 0,
    '@time': seconds(results.reduce((sum, { milliseconds }) => sum + milliseconds, 0)),
    '@timestamp': run.startedAt.replace(/\.\d+Z$/, 'Z'),
    testcase: results.map(testCase),
  }));
}

function testCase(result: CaseResult): Node {
  const { id, operationId, group, findings, milliseconds } = result;
  const test = {
    // The rest of the id, because CI servers recognize a test by its name.
    '@name': id.slice(operationId.length + 1),
    '@classname': `${operationId}.${group}`,
    '@time': seconds(milliseconds),
  };
  return findings.length === 0 ? test : { ...test, failure: failure(result) };
}

/** One element for all findings of a case, because JUnit allows only one. */
function failure({ findings, title, curl, notes, before }: CaseResult): Node {
  const [first] = findings;
  const text = findings.map(({ rule, place, found, expected, repair }) =>
    [`${rule} at ${place}`, `  found     ${found}`, `  expected  ${expected}`, `  repair    ${repair}`].join('\n'),
  );
  return {
    '@type': first?.rule ?? '',
    '@message': `${title}: found ${first?.found ?? ''}, expected ${first?.expected ?? ''}`,
    '#': [...text, curl, ...notes, ...(before === undefined ? [] : [before])].join('\n\n'),
  };
}

function runSuite({ run, coverage, toolVersion }: Report): Node {
  const { cases, failed, findings, occurrences, leftOut } = totalsOf(run);
  const facts: [name: string, value: string | number][] = [
    ['tool', `@xs2a/conformance ${toolVersion}`],
    ['url', run.url],
    ['seed', run.seed],
    ['requests', run.requests],
    ['stopped', run.stopped ?? 'no'],
    ['cases', cases],
    ['failed', failed],
    ['findings', findings],
    ['occurrences', occurrences],
    ['left out', leftOut],
    ['coverage', `${coverage.percent} % (${ratio(coverage)})`],
    ...coverage.dimensions.map((dimension): [string, string] => [
      `coverage: ${labels[dimension.name]}`,
      ratio(dimension),
    ]),
  ];
  return {
    '@name': 'left out',
    '@tests': leftOut,
    '@failures': 0,
    '@errors': 0,
    '@skipped': leftOut,
    '@time': seconds(0),
    properties: { property: facts.map(([name, value]) => ({ '@name': name, '@value': value })) },
    testcase: run.leftOut.flatMap(skippedTests),
  };
}

/** One for each case, so that a CI server counts them. */
function skippedTests({ group, cases, reason }: LeftOut): Node[] {
  return Array.from({ length: cases }, (_, index) => ({
    '@name': `${group} ${index + 1} of ${cases}: ${reason}`,
    '@classname': `left-out.${group}`,
    '@time': seconds(0),
    skipped: { '@message': reason },
  }));
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
