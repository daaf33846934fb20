import fc, { type Arbitrary } from 'fast-check';

/** Samples that tell one valid value in five from none, and how many of them have to be valid. */
const samples = 60;
const leastPassing = 12;

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
  return trial.filter(passes).length < leastPassing ? undefined : values.filter(passes);
}
