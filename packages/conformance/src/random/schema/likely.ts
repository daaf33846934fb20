import fc, { type Arbitrary } from 'fast-check';

/** Samples that tell one valid value in five from none. */
const samples = 60;
const leastShare = 0.2;

/**
 * Keeps the values that pass a test. The filter of fast-check searches until it finds one, so it is used only if a
 * sample shows that enough values pass.
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
