import fc, { type Arbitrary } from 'fast-check';

/** Enough for one in five to be told from none at all. */
const samples = 60;
const leastShare = 0.2;

/**
 * Keeps the values that pass. A filter searches until it finds one, so it is put only where a trial shows that enough of
 * them pass: a search must end.
 *
 * @returns `undefined` when too few values pass
 */
export function likely<Value>(
  values: Arbitrary<Value>,
  passes: (value: Value) => boolean,
): Arbitrary<Value> | undefined {
  const trial = fc.sample(values, { seed: 1, numRuns: samples });
  const share = trial.filter(passes).length / samples;
  return share < leastShare ? undefined : values.filter(passes);
}
