/**
 * Replaces texts in one pass. One after the other, a port that was put in could be replaced again: 40201 contains 4020.
 *
 * @param replacements what is replaced, and by what; of two that begin at the same place, the first one counts
 */
export function replaceEach(text: string, replacements: Iterable<readonly [from: string, to: string]>): string {
  const all = new Map(replacements);
  if (all.size === 0) return text;
  const escaped = [...all.keys()].map((from) => from.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return text.replaceAll(new RegExp(escaped.join('|'), 'g'), (from) => all.get(from) ?? from);
}
