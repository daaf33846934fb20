import type { Change, Difference } from '../policy/change.ts';
import { ignoredOf, levels, operationsOf, summary } from './summary.ts';

const maxLength = 200;

const titles = { major: 'Breaking', minor: 'New', patch: 'Wording', none: 'Without effect' };

/** For pull requests and changelogs: breaks first, each with the value before and after. */
export function toMarkdown(difference: Difference): string {
  const sections = levels.flatMap((bump) => {
    const changes = difference.changes.filter((change) => change.bump === bump);
    return changes.length === 0 ? [] : [`## ${titles[bump]}\n\n${changes.map(item).join('\n')}`];
  });
  return [`**${summary(difference)}.** Release: **${difference.bump}**.`, ...ignoredOf(difference), ...sections].join(
    '\n\n',
  );
}

function item(change: Change): string {
  const { message, before, after } = change;
  const values =
    before === undefined && after === undefined ? [] : [`  - before: ${code(before)}`, `  - after: ${code(after)}`];
  return [`- ${message} (${operationsOf(change)})`, ...values].join('\n');
}

/** A value as inline code of at most 200 characters, with a longer fence than any run of backticks in it. */
export function code(value: unknown): string {
  if (value === undefined) return 'none';
  const json = JSON.stringify(value);
  const short = json.length > maxLength ? `${json.slice(0, maxLength - 3)}…` : json;
  const longest = Math.max(0, ...[...short.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${short}${fence}` : `${fence} ${short} ${fence}`;
}
