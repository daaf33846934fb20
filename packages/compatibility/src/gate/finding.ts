/** A finding of the gate. */
import type { Change } from '../policy/change.ts';

export interface Finding {
  /** An error closes the gate, a warning does not. */
  level: 'error' | 'warning';
  /** File to edit. */
  place: string;
  message: string;
  repair: string;
  /** The changes that it concerns. */
  changes: readonly Change[];
}

const maxShown = 20;

/** A finding as text: place, message, the first 20 changes, and the repair. */
export function toText({ level, place, message, repair, changes }: Finding): string {
  const lines = changes.slice(0, maxShown).map((change) => {
    return `  ${change.bump}  ${change.message}\n         ${change.pointer}\n         ${change.id}: ${change.repair}`;
  });
  if (changes.length > maxShown) lines.push(`  … and ${changes.length - maxShown} more`);
  return [`${level}: ${place}: ${message}`, ...lines, `  Repair: ${repair}`].join('\n');
}
