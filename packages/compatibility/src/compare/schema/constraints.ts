/** Keywords that admit more or fewer values of a type: bounds, patterns, `uniqueItems`, `multipleOf`. */
import { booleanAt, numberAt, stringAt } from '../../model/json.ts';
import type { Entry, Shape } from '../../model/shape.ts';
import { isWhole } from '../../model/types.ts';
import { labelOf } from '../label.ts';
import type { Pair } from './index.ts';

/** How the values that a schema admits have changed. */
export type Change = 'tightened' | 'loosened' | 'changed';

/** `value` is the bound of each kind; `sign` turns it so that a higher number is always tighter. */
const bounds = [
  { keyword: 'minLength', sign: 1, neutral: 0 },
  { keyword: 'maxLength', sign: -1, neutral: Number.POSITIVE_INFINITY },
  { keyword: 'minItems', sign: 1, neutral: 0 },
  { keyword: 'maxItems', sign: -1, neutral: Number.POSITIVE_INFINITY },
  { keyword: 'minProperties', sign: 1, neutral: 0 },
  { keyword: 'maxProperties', sign: -1, neutral: Number.POSITIVE_INFINITY },
  { keyword: 'minContains', sign: 1, neutral: 1 },
  { keyword: 'maxContains', sign: -1, neutral: Number.POSITIVE_INFINITY },
  { keyword: 'minimum', exclusive: 'exclusiveMinimum', sign: 1, neutral: Number.NEGATIVE_INFINITY },
  { keyword: 'maximum', exclusive: 'exclusiveMaximum', sign: -1, neutral: Number.POSITIVE_INFINITY },
] as const;

export function compareConstraints(pair: Pair): void {
  for (const bound of bounds) compareBound(pair, bound);
  comparePatterns(pair);
  compareUniqueItems(pair);
  compareMultipleOf(pair);
}

/** Reports a changed constraint at its keyword. */
export function emitConstraint(
  { walk, here, before, after }: Pair,
  keyword: string,
  change: Change,
  values: { before: unknown; after: unknown },
): void {
  const entry = (after.entries.get(keyword) ?? before.entries.get(keyword))?.[0];
  walk.emit(here, `constraint-${change}`, {
    pointer: entry?.pointer ?? after.pointer,
    subject: `The ${keyword} of \`${labelOf(after.pointer)}\``,
    ...values,
  });
}

interface Bound {
  keyword: string;
  exclusive?: string;
  sign: 1 | -1;
  neutral: number;
}

/** The tightest bound; `above` is 1 when the bound itself is not permitted. */
interface Limit {
  keyword: string;
  value: number;
  above: 0 | 1;
}

function compareBound(pair: Pair, bound: Bound): void {
  const [old, fresh] = [limitOf(pair.before, bound), limitOf(pair.after, bound)];
  const difference = bound.sign * (fresh.value - old.value) || fresh.above - old.above;
  if (fresh.value === old.value && fresh.above === old.above) return;
  const keyword = Number.isFinite(fresh.value) ? fresh.keyword : old.keyword;
  emitConstraint(pair, keyword, difference > 0 ? 'tightened' : 'loosened', { before: shown(old), after: shown(fresh) });
}

function limitOf(shape: Shape, { keyword, exclusive, sign, neutral }: Bound): Limit {
  let limit: Limit = { keyword, value: neutral, above: 0 };
  const consider = (candidate: Limit) => {
    const difference = sign * (candidate.value - limit.value) || candidate.above - limit.above;
    if (difference > 0) limit = candidate;
  };
  for (const entry of shape.entries.get(keyword) ?? []) consider({ keyword, value: numberAt(entry), above: 0 });
  for (const entry of shape.entries.get(exclusive ?? '') ?? []) {
    const value = numberAt(entry);
    // Of whole numbers, "more than 0" is "at least 1".
    if (isWhole(shape.types) && Number.isInteger(value))
      consider({ keyword: exclusive ?? '', value: value + sign, above: 0 });
    else consider({ keyword: exclusive ?? '', value, above: 1 });
  }
  return limit;
}

function shown({ value }: Limit): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

function comparePatterns(pair: Pair): void {
  const [old, fresh] = [pair.before, pair.after].map((shape) =>
    [...new Set((shape.entries.get('pattern') ?? []).map((entry) => stringAt(entry)))].sort(),
  ) as [string[], string[]];
  const gone = old.filter((pattern) => !fresh.includes(pattern));
  const added = fresh.filter((pattern) => !old.includes(pattern));
  if (gone.length === 0 && added.length === 0) return;
  // Whether one pattern matches more than another cannot be decided in general.
  const change = gone.length === 0 ? 'tightened' : added.length === 0 ? 'loosened' : 'changed';
  emitConstraint(pair, 'pattern', change, { before: old[0], after: fresh[0] });
}

function compareUniqueItems(pair: Pair): void {
  const [was, is] = [pair.before, pair.after].map((shape) =>
    (shape.entries.get('uniqueItems') ?? []).some((entry) => booleanAt(entry)),
  );
  if (was === is) return;
  emitConstraint(pair, 'uniqueItems', is ? 'tightened' : 'loosened', { before: was, after: is });
}

function compareMultipleOf(pair: Pair): void {
  const [old, fresh] = [pair.before, pair.after].map((shape) => factor(shape.entries.get('multipleOf') ?? []));
  if (old === fresh) return;
  const change =
    old === undefined || (fresh !== undefined && fresh % old === 0)
      ? 'tightened'
      : fresh === undefined || old % fresh === 0
        ? 'loosened'
        : 'changed';
  emitConstraint(pair, 'multipleOf', change, { before: old, after: fresh });
}

/** Several factors are rare enough to be compared by their product, which is exact for coprime ones. */
function factor(entries: Entry[]): number | undefined {
  if (entries.length === 0) return undefined;
  return entries.reduce((product, entry) => product * numberAt(entry), 1);
}
