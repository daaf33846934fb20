import type { Finding } from './diagnose.ts';

/** One line for what is well; what is wrong, and how to repair it, below the others. */
export function render(findings: Finding[]): string {
  const lines = findings.map(({ name, problem }) => `${problem === undefined ? 'ok   ' : 'wrong'}  ${name}`);
  const problems = findings.flatMap(({ problem }) => problem ?? []);
  const repairs = problems.map(({ message, repair }) => `${message}\n  Repair: ${repair}`);
  return [lines.join('\n'), ...(repairs.length > 0 ? repairs : ['Nothing is wrong.'])].join('\n\n');
}
