import type { Change, Difference } from '../policy/change.ts';
import { ignoredOf, summary } from './summary.ts';

const levels = { major: 'error', minor: 'notice', patch: 'notice', none: 'notice' } as const;

/** For GitHub Actions: an annotation for each change, and a summary for the log. */
export function toGithub(difference: Difference, file: string): string {
  const lines = difference.changes.map((change) => annotation(change, file));
  return [...lines, ...ignoredOf(difference), `${summary(difference)}. Release: ${difference.bump}.`].join('\n');
}

function annotation({ bump, rule, message, pointer, repair }: Change, file: string): string {
  const title = property(`${bump}: ${rule}`);
  return `::${levels[bump]} file=${property(file)},title=${title}::${data(`${message} ${pointer} ${repair}`)}`;
}

/** Escapes the characters that end the message of a workflow command. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Escapes those that end a property of it as well. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
