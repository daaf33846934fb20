import fc, { type Arbitrary } from 'fast-check';
import type { Maker } from './generation.ts';
import { highest, lowest, numbersOf, stringsOf } from './limits.ts';
import { typesOf } from './types.ts';
import type { Demands } from './ways.ts';

interface Range {
  readonly min: number;
  readonly max: number;
}

/** Generates numbers within all limits: whole numbers, and fractions if the schema admits them. */
export const numbers: Maker = ({ isText }, demands) => {
  const [step] = numbersOf(demands, 'multipleOf');
  if (step !== undefined && step > 0)
    return wholes(demands, step)?.map((count) => Number((count * step).toPrecision(15)));
  const whole = wholes(demands, 1);
  if (typesOf(demands)?.includes('number') !== true) return whole;
  const fractions = isText ? decimals(demands) : doubles(demands);
  const choices = [whole, fractions].filter((choice) => choice !== undefined);
  return choices.length === 2 ? fc.oneof(...choices) : choices[0];
};

/** Whole numbers whose products with a step are within the limits. */
function wholes(demands: Demands, step: number): Arbitrary<number> | undefined {
  const isSmall = stringsOf(demands, 'format').includes('int32');
  const [least, most] = isSmall ? [-(2 ** 31), 2 ** 31 - 1] : [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  const below = highest(demands, 'exclusiveMinimum');
  const above = lowest(demands, 'exclusiveMaximum');
  const min = Math.max(
    Math.ceil((highest(demands, 'minimum') ?? -Infinity) / step),
    Math.floor((below ?? -Infinity) / step) + 1,
    Math.ceil(least / step),
  );
  const max = Math.min(
    Math.floor((lowest(demands, 'maximum') ?? Infinity) / step),
    Math.ceil((above ?? Infinity) / step) - 1,
    Math.floor(most / step),
  );
  return min > max ? undefined : fc.integer({ min: Math.max(min, least), max: Math.min(max, most) });
}

/** Numbers with two decimals, like amounts, and without an exponent. */
function decimals(demands: Demands): Arbitrary<number> | undefined {
  const { min, max } = rangeOf(demands);
  const [from, to] = [Math.ceil(Math.max(min, -1e9) * 100) + 1, Math.floor(Math.min(max, 1e9) * 100) - 1];
  return from > to ? undefined : fc.integer({ min: from, max: to }).map((cents) => cents / 100);
}

function doubles(demands: Demands): Arbitrary<number> | undefined {
  const { min, max } = rangeOf(demands);
  const minExcluded = highest(demands, 'exclusiveMinimum') === min;
  const maxExcluded = lowest(demands, 'exclusiveMaximum') === max;
  if (min > max || (min === max && (minExcluded || maxExcluded))) return undefined;
  return fc.double({ min, max, minExcluded, maxExcluded, noNaN: true, noDefaultInfinity: true });
}

function rangeOf(demands: Demands): Range {
  return {
    min: Math.max(highest(demands, 'minimum') ?? -1e15, highest(demands, 'exclusiveMinimum') ?? -1e15),
    max: Math.min(lowest(demands, 'maximum') ?? 1e15, lowest(demands, 'exclusiveMaximum') ?? 1e15),
  };
}
