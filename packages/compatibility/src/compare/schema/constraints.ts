/** Keywords that admit more or fewer values of a type: bounds, patterns, `uniqueItems`, `multipleOf`. */
import { booleanAt, numberAt, stringAt } from '../../model/json.ts';
import type { Entry, Shape } from '../../model/shape.ts';
import { isWhole } from '../../model/types.ts';
import { type Fraction, fractionOf, isMultiple, leastCommonMultiple, numberOf } from '../../proof/fraction.ts';
import { emitConstraint, entriesOf, oneOrAll, type Pair } from './pair.ts';

interface Bound {
  keyword: string;
  exclusive?: string;
  /** Turns the bound so that a higher number is always tighter. */
  sign: 1 | -1;
  /** The bound of a schema without the keyword. */
  neutral: number;
}

const { POSITIVE_INFINITY, NEGATIVE_INFINITY } = Number;

const bounds: readonly Bound[] = [
  { keyword: 'minLength', sign: 1, neutral: 0 },
  { keyword: 'maxLength', sign: -1, neutral: POSITIVE_INFINITY },
  { keyword: 'minItems', sign: 1, neutral: 0 },
  { keyword: 'maxItems', sign: -1, neutral: POSITIVE_INFINITY },
  { keyword: 'minProperties', sign: 1, neutral: 0 },
  { keyword: 'maxProperties', sign: -1, neutral: POSITIVE_INFINITY },
  { keyword: 'minContains', sign: 1, neutral: 1 },
  { keyword: 'maxContains', sign: -1, neutral: POSITIVE_INFINITY },
  { keyword: 'minimum', exclusive: 'exclusiveMinimum', sign: 1, neutral: NEGATIVE_INFINITY },
  { keyword: 'maximum', exclusive: 'exclusiveMaximum', sign: -1, neutral: POSITIVE_INFINITY },
];

export function compareConstraints(pair: Pair): void {
  for (const bound of bounds) compareBound(pair, bound);
  comparePatterns(pair);
  compareUniqueItems(pair);
  compareMultipleOf(pair);
}

/** The tightest bound of a schema. */
interface Limit {
  keyword: string;
  /** The value of the keyword; `undefined` for a schema without it. */
  raw: number | undefined;
  /** The same as an inclusive bound, where that is possible. */
  value: number;
  /** Whether the bound itself is not permitted. */
  isExclusive: boolean;
}

function compareBound(pair: Pair, bound: Bound): void {
  const [oldLimit, newLimit] = [limitOf(pair.before, bound), limitOf(pair.after, bound)];
  const isTightened = isTighter(newLimit, oldLimit, bound);
  if (!isTightened && !isTighter(oldLimit, newLimit, bound)) return;
  const { keyword } = newLimit.raw === undefined ? oldLimit : newLimit;
  const isSameKeyword =
    oldLimit.raw === undefined || newLimit.raw === undefined || oldLimit.keyword === newLimit.keyword;
  const toValue = ({ keyword: name, raw }: Limit) => (isSameKeyword ? raw : { [name]: raw });
  emitConstraint(pair, keyword, isTightened ? 'tightened' : 'loosened', {
    before: toValue(oldLimit),
    after: toValue(newLimit),
  });
}

function isTighter(a: Limit, b: Limit, { sign }: Bound): boolean {
  if (a.value !== b.value) return sign * a.value > sign * b.value;
  return a.isExclusive && !b.isExclusive;
}

function limitOf(shape: Shape, bound: Bound): Limit {
  const { keyword, exclusive, sign, neutral } = bound;
  let limit: Limit | undefined;
  const consider = (candidate: Limit) => {
    if (limit === undefined || isTighter(candidate, limit, bound)) limit = candidate;
  };
  for (const entry of shape.entries.get(keyword) ?? []) {
    const raw = numberAt(entry);
    consider({ keyword, raw, value: raw, isExclusive: false });
  }
  if (exclusive !== undefined) {
    for (const entry of shape.entries.get(exclusive) ?? []) {
      const raw = numberAt(entry);
      // For whole numbers, "more than 0" is "at least 1".
      const isInclusive = isWhole(shape.types) && Number.isInteger(raw);
      consider({ keyword: exclusive, raw, value: isInclusive ? raw + sign : raw, isExclusive: !isInclusive });
    }
  }
  return limit ?? { keyword, raw: undefined, value: neutral, isExclusive: false };
}

function comparePatterns(pair: Pair): void {
  const [oldPatterns, newPatterns] = entriesOf(pair, 'pattern').map((entries) =>
    [...new Set(entries.map((entry) => stringAt(entry)))].sort(),
  ) as [string[], string[]];
  const isRemoved = oldPatterns.some((pattern) => !newPatterns.includes(pattern));
  const isAdded = newPatterns.some((pattern) => !oldPatterns.includes(pattern));
  if (!isRemoved && !isAdded) return;
  // Whether one pattern matches more than another is undecidable in general.
  const change = !isRemoved ? 'tightened' : !isAdded ? 'loosened' : 'changed';
  emitConstraint(pair, 'pattern', change, { before: oneOrAll(oldPatterns), after: oneOrAll(newPatterns) });
}

function compareUniqueItems(pair: Pair): void {
  const [was, is] = entriesOf(pair, 'uniqueItems').map((entries) => entries.some((entry) => booleanAt(entry)));
  if (was === is) return;
  emitConstraint(pair, 'uniqueItems', is ? 'tightened' : 'loosened', { before: was, after: is });
}

function compareMultipleOf(pair: Pair): void {
  const [before, after] = entriesOf(pair, 'multipleOf').map(factorOf) as [Fraction | undefined, Fraction | undefined];
  const values = { before: before && numberOf(before), after: after && numberOf(after) };
  if (values.before !== values.after) emitConstraint(pair, 'multipleOf', changeOf(before, after), values);
}

function changeOf(before: Fraction | undefined, after: Fraction | undefined): 'tightened' | 'loosened' | 'changed' {
  if (before === undefined) return 'tightened';
  if (after === undefined) return 'loosened';
  if (isMultiple(after, before)) return 'tightened';
  return isMultiple(before, after) ? 'loosened' : 'changed';
}

/** The least common multiple of the factors; 0 is ignored. */
function factorOf(entries: Entry[]): Fraction | undefined {
  const factors = entries.map(numberAt).filter((factor) => factor > 0);
  return factors.length === 0 ? undefined : factors.map(fractionOf).reduce(leastCommonMultiple);
}
