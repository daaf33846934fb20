import type { Finding } from './lint.ts';

/** A paragraph for each finding, and a line that sums them up. */
export function toReport(findings: readonly Finding[], texts: number): string {
  if (findings.length === 0) return `The prose has no problems (${plural(texts, 'text')}).`;
  const paragraphs = findings.map(({ file, line, rule, found, repair }) =>
    [`${file}:${line}  ${rule}`, `  found   ${shorten(found)}`, `  repair  ${repair}`].join('\n'),
  );
  const files = new Set(findings.map(({ file }) => file)).size;
  return [...paragraphs, `${plural(findings.length, 'problem')} in ${plural(files, 'file')}.`].join('\n\n');
}

/** A long finding is recognised by where it begins and ends. */
function shorten(text: string): string {
  return text.length <= 110 ? text : `${text.slice(0, 70)} … ${text.slice(-35)}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
