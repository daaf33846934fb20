const limit = 10;

/** Has a bound that its test does not look at, so that a mutant survives. */
export function hasRoom(count: number): boolean {
  return count < limit;
}
