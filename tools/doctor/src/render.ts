import type { Finding } from './diagnose.ts';

/** A line for each finding; below them every problem with its repair. */
export function render(findings: Finding[]): string {
  const lines = findings.map(({ name, problem }) => `${problem === undefined ? 'ok   ' : 'wrong'}  ${name}`);
  const problems = findings.flatMap(({ problem }) => problem ?? []);
  const repairs = problems.map(({ message, repair }) => `${message}\n  Repair: ${repair}`);
  return [lines.join('\n'), ...(repairs.length > 0 ? repairs : ['Nothing is wrong.'])].join('\n\n');
}
