import type { Difference } from '../policy/change.ts';
import { ignoredOf, levels, operationsOf, summary } from './summary.ts';

/** For a terminal. */
export function toText(difference: Difference): string {
  const lines = [];
  for (const bump of levels) {
    for (const change of difference.changes.filter((candidate) => candidate.bump === bump)) {
      lines.push(`${bump}  ${change.message}`);
      lines.push(`  ${change.pointer}  (${operationsOf(change)})`);
      lines.push(`  ${change.rule} ${change.id}: ${change.repair}`, '');
    }
  }
  return [...lines, ...ignoredOf(difference), `${summary(difference)}. Release: ${difference.bump}.`].join('\n');
}
