/**
 * Derives the seed of a trial from that of the run. With the same seed, trials would try the same values at the same
 * places.
 *
 * @param id of the trial
 * @returns a whole number of 32 bits (FNV-1a)
 */
export function seedOf(seed: number, id: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}
