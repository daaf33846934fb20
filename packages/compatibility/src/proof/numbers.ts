/** Numbers: bounds and factors. */
import { fractionType, integerType, isSubset, isWhole } from '../model/types.ts';
import {
  add,
  compare,
  type Fraction,
  fractionOf,
  isMultiple,
  leastCommonMultiple,
  negate,
  numberOf,
  roundDown,
  roundUp,
} from './fraction.ts';
import { numbersOf, type Premise } from './premise.ts';

const numberType = integerType | fractionType;
const one: Fraction = { numerator: 1n, denominator: 1n };

/** One end of a range. */
interface End {
  value: Fraction;
  isExclusive: boolean;
}

/** The numbers of a premise: `undefined` where there is no bound, or no factor. */
interface Range {
  least: End | undefined;
  most: End | undefined;
  factor: Fraction | undefined;
}

export const numberKeywords: ReadonlySet<string> = new Set(
  'minimum maximum exclusiveMinimum exclusiveMaximum multipleOf'.split(' '),
);

/** Whether the numbers of the premise obey a keyword. */
export function numberFollows(premise: Premise, keyword: string, limit: number): boolean {
  if ((premise.types & numberType) === 0) return true;
  const { least, most, factor } = rangeOf(premise);
  const value = fractionOf(limit);
  switch (keyword) {
    case 'minimum':
      return least !== undefined && compare(least.value, value) >= 0;
    case 'maximum':
      return most !== undefined && compare(most.value, value) <= 0;
    case 'exclusiveMinimum':
      return least !== undefined && compare(least.value, value) >= (least.isExclusive ? 0 : 1);
    case 'exclusiveMaximum':
      return most !== undefined && compare(most.value, value) <= (most.isExclusive ? 0 : -1);
    default:
      return factor !== undefined && isMultiple(factor, value);
  }
}

/** Whether every number of the premise is whole. */
export function areWhole(premise: Premise): boolean {
  if (isWhole(premise.types)) return true;
  const { factor } = rangeOf(premise);
  return factor !== undefined && isMultiple(factor, one);
}

/** Whether no number of the premise has these types. */
export function hasNoNumber(premise: Premise): boolean {
  const { least, most } = rangeOf(premise);
  if (least === undefined || most === undefined) return false;
  const order = compare(least.value, most.value);
  return order > 0 || (order === 0 && (least.isExclusive || most.isExclusive));
}

/** All numbers of the premise, if they are few. */
export function numbersIn(premise: Premise): number[] | undefined {
  const { least, most, factor } = rangeOf(premise);
  if (least === undefined || most === undefined) return undefined;
  if (compare(least.value, most.value) === 0) return [numberOf(least.value)];
  if (factor === undefined) return undefined;
  const numbers: number[] = [];
  for (let value = least.value; compare(value, most.value) <= 0; value = add(value, factor)) {
    if (numbers.push(numberOf(value)) > 40) return undefined;
  }
  return numbers;
}

function rangeOf(premise: Premise): Range {
  const factors = numbersOf(premise, 'multipleOf')
    .filter((factor) => factor > 0)
    .map(fractionOf);
  if (isSubset(premise.types & numberType, integerType)) factors.push(one);
  const factor = factors.length === 0 ? undefined : factors.reduce(leastCommonMultiple);
  const least = tightest(numbersOf(premise, 'minimum'), numbersOf(premise, 'exclusiveMinimum'), 1);
  const most = tightest(numbersOf(premise, 'maximum'), numbersOf(premise, 'exclusiveMaximum'), -1);
  if (factor === undefined) return { least, most, factor };
  return { least: least && onFactor(least, factor, 1), most: most && onFactor(most, factor, -1), factor };
}

/** @param sign 1 for lower bounds, of which the highest counts, and -1 for upper ones */
function tightest(inclusive: number[], exclusive: number[], sign: 1 | -1): End | undefined {
  const ends: End[] = [
    ...inclusive.map((value) => ({ value: fractionOf(value), isExclusive: false })),
    ...exclusive.map((value) => ({ value: fractionOf(value), isExclusive: true })),
  ];
  const [first, ...others] = ends;
  if (first === undefined) return undefined;
  return others.reduce((tight, end) => {
    const order = sign * compare(end.value, tight.value);
    return order > 0 || (order === 0 && end.isExclusive) ? end : tight;
  }, first);
}

/** The first multiple of the factor inside the bound. */
function onFactor({ value, isExclusive }: End, factor: Fraction, sign: 1 | -1): End {
  const rounded = sign === 1 ? roundUp(value, factor) : roundDown(value, factor);
  const isOutside = isExclusive && compare(rounded, value) === 0;
  return { value: isOutside ? add(rounded, sign === 1 ? factor : negate(factor)) : rounded, isExclusive: false };
}
