/** What the gate has to say. */
import type { Change } from '../policy/change.ts';

export interface Finding {
  /** An error closes the gate, a warning does not. */
  level: 'error' | 'warning';
  /** File to edit. */
  place: string;
  message: string;
  repair: string;
  /** The changes that it is about. */
  changes: readonly Change[];
}

const shown = 20;

/** A finding for people: place, message, the changes one by one, and the repair. */
export function toText({ level, place, message, repair, changes }: Finding): string {
  const lines = changes.slice(0, shown).map((change) => {
    return `  ${change.bump}  ${change.message}\n         ${change.pointer}\n         ${change.id}: ${change.repair}`;
  });
  if (changes.length > shown) lines.push(`  … and ${changes.length - shown} more`);
  return [`${level}: ${place}: ${message}`, ...lines, `  Repair: ${repair}`].join('\n');
}
