/** The report, for people and for programs. */
import type { Problem } from './problem.ts';

/** What was looked at. */
export interface Summary {
  files: number;
  operations: number;
  webhooks: number;
}

/**
 * One paragraph per problem; in the end one line that sums up.
 *
 * @param folder the contract's folder, written before each file so that a terminal can open it
 */
export function toText(problems: Problem[], { files, operations, webhooks }: Summary, folder: string): string {
  if (problems.length === 0) {
    const looked = [plural(files, 'file'), plural(operations, 'operation'), plural(webhooks, 'webhook')].join(', ');
    return `The contract has no problems (${looked}).`;
  }
  const paragraphs = problems.map(({ rule, file, line, column, pointer, actual, expected, repair }) =>
    [
      `${folder}/${file}:${line}:${column}  ${rule}`,
      `  at        ${pointer}`,
      `  found     ${actual}`,
      `  expected  ${expected}`,
      `  repair    ${repair}`,
    ].join('\n'),
  );
  const places = new Set(problems.map((problem) => problem.file)).size;
  const sum = `${plural(problems.length, 'problem')} in ${plural(places, 'file')} (of ${files}).`;
  return [...paragraphs, sum].join('\n\n');
}

/** The same as JSON. */
export function toJson(problems: Problem[], summary: Summary): string {
  return JSON.stringify({ ...summary, problems }, null, 2);
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
