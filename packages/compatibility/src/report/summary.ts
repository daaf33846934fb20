/** Phrases that several reports share. */

import { type Bump, bumps } from '../policy/bump.ts';
import type { Change, Difference } from '../policy/change.ts';

/** `2 major, 1 minor`, the highest first; `No change` if there is none. */
export function summary({ changes }: Difference): string {
  if (changes.length === 0) return 'No change';
  const counts = levels.map((bump): [Bump, number] => [bump, changes.filter((change) => change.bump === bump).length]);
  return counts
    .filter(([, count]) => count > 0)
    .map(([bump, count]) => `${count} ${bump}`)
    .join(', ');
}

/** What was not rated, and why, as a sentence for each extension. */
export function ignoredOf({ ignored }: Pick<Difference, 'ignored'>): string[] {
  return ignored.map(({ extension, reason, changes }) => {
    return `Ignored: ${changes} ${changes === 1 ? 'change' : 'changes'} of \`${extension}\`. ${reason}`;
  });
}

/** The gravest first. */
export const levels: readonly Bump[] = bumps.toReversed();

/** The first of the operations, and how many more there are. */
export function operationsOf({ operation, direction }: Change): string {
  const names = operation.split(', ').filter((name) => name !== '');
  const [first = 'the document', ...more] = names;
  const side = direction === 'none' ? '' : direction === 'both' ? 'request and response of ' : `${direction} of `;
  return `${side}${first}${more.length === 0 ? '' : ` and ${more.length} more`}`;
}
