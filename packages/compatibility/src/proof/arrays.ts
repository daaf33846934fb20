/** Arrays: which positions there are, and which schemas their items match. */
import { isObject } from '../model/json.ts';
import { arrayType } from '../model/types.ts';
import type { Claims, Tolerance } from './claims.ts';
import { partsIn } from './known-fields.ts';
import { inside, listAt, type Part, schemaAt } from './part.ts';
import { all, type Known, numbersOf, Premise } from './premise.ts';

export const arrayKeywords: ReadonlySet<string> = new Set(
  'items prefixItems unevaluatedItems contains minItems maxItems uniqueItems'.split(' '),
);

/** Whether the arrays of the premise obey a keyword. */
export function arrayFollows(
  prover: Claims,
  premise: Premise,
  goal: Known,
  keyword: string,
  tolerance: Tolerance,
): boolean {
  if ((premise.types & arrayType) === 0) return true;
  const { keywords } = goal;
  switch (keyword) {
    case 'minItems':
      return leastItems(prover, premise) >= Number(keywords.minItems);
    case 'maxItems':
      return mostItems(prover, premise) <= Number(keywords.maxItems);
    case 'uniqueItems':
      return (
        keywords.uniqueItems !== true || all(premise, 'uniqueItems').includes(true) || mostItems(prover, premise) <= 1
      );
    case 'contains':
      return containsFollows(prover, premise, goal, tolerance);
    default:
      return itemsFollow(prover, premise, goal, keyword, tolerance);
  }
}

/** Whether the premise has no array. */
export function hasNoArray(prover: Claims, premise: Premise): boolean {
  return leastItems(prover, premise) > mostItems(prover, premise);
}

export function mostItems(prover: Claims, premise: Premise): number {
  const most = Math.min(Number.POSITIVE_INFINITY, ...numbersOf(premise, 'maxItems'));
  const positions = Math.min(positionsOf(premise), most);
  for (let index = 0; index <= positions; index++) {
    if (prover.inside(() => prover.isEmpty(itemOf(premise, index)))) return Math.min(most, index);
  }
  return most;
}

function leastItems(prover: Claims, premise: Premise): number {
  const contained = premise.parts.map(({ part, keywords }) => {
    const schema = schemaAt(part, 'contains');
    const least = typeof keywords.minContains === 'number' ? keywords.minContains : 1;
    if (schema === undefined || least === 0) return 0;
    return prover.inside(() => prover.isEmpty(Premise.of([schema]))) ? Number.POSITIVE_INFINITY : least;
  });
  return Math.max(0, ...numbersOf(premise, 'minItems'), ...contained);
}

/** The number of positions that schemas of their own describe; all items behind them are alike. */
function positionsOf(premise: Premise, ...others: Known[]): number {
  return Math.max(0, ...[...premise.parts, ...others].map(({ part }) => listAt(part, 'prefixItems').length));
}

/** What is known of the item at a position. */
function itemOf(premise: Premise, index: number): Premise {
  return Premise.of(
    premise.parts.flatMap((known) => schemasOf(known, index)),
    premise.base?.item(index),
  );
}

function schemasOf({ part, keywords }: Known, index: number): Part[] {
  const prefix = listAt(part, 'prefixItems');
  const schema = index < prefix.length ? prefix[index] : schemaAt(part, 'items');
  const schemas = schema === undefined ? [] : [schema];
  if (!('unevaluatedItems' in keywords) || schema !== undefined) return schemas;
  const isEvaluated = partsIn([part]).some((other) => other !== part && isObject(other.raw) && mayEvaluate(other.raw));
  if (isEvaluated || 'contains' in keywords) return schemas;
  return [inside(part, keywords.unevaluatedItems, 'unevaluatedItems')];
}

function mayEvaluate(raw: object): boolean {
  return ['prefixItems', 'items', 'unevaluatedItems', 'contains'].some((keyword) => keyword in raw);
}

function itemsFollow(prover: Claims, premise: Premise, goal: Known, keyword: string, tolerance: Tolerance): boolean {
  const prefix = listAt(goal.part, 'prefixItems');
  const [first, last] =
    keyword === 'prefixItems' ? [0, prefix.length - 1] : [prefix.length, positionsOf(premise, goal)];
  const most = mostItems(prover, premise);
  for (let index = first; index <= last && index < most; index++) {
    const schema = keyword === 'prefixItems' ? prefix[index] : schemaAt(goal.part, keyword);
    if (schema === undefined) continue;
    if (!prover.inside(() => prover.follows(itemOf(premise, index), schema, tolerance))) return false;
  }
  return true;
}

/** At least and at most so many items match a schema. */
function containsFollows(prover: Claims, premise: Premise, { part, keywords }: Known, tolerance: Tolerance): boolean {
  const goal = schemaAt(part, 'contains');
  if (goal === undefined) return false;
  const least = typeof keywords.minContains === 'number' ? keywords.minContains : 1;
  const most = typeof keywords.maxContains === 'number' ? keywords.maxContains : Number.POSITIVE_INFINITY;
  return hasAtLeast(prover, premise, goal, least, tolerance) && hasAtMost(prover, premise, goal, most);
}

function hasAtLeast(prover: Claims, premise: Premise, goal: Part, least: number, tolerance: Tolerance): boolean {
  if (least === 0) return true;
  const isContained = premise.parts.some(({ part, keywords }) => {
    const schema = schemaAt(part, 'contains');
    const count = typeof keywords.minContains === 'number' ? keywords.minContains : 1;
    return (
      schema !== undefined &&
      count >= least &&
      prover.inside(() => prover.follows(Premise.of([schema]), goal, tolerance))
    );
  });
  if (isContained) return true;
  let count = 0;
  const items = Math.min(leastItems(prover, premise), positionsOf(premise) + least);
  for (let index = 0; index < items; index++) {
    if (prover.inside(() => prover.follows(itemOf(premise, index), goal))) count++;
  }
  return count >= least;
}

function hasAtMost(prover: Claims, premise: Premise, goal: Part, most: number): boolean {
  if (mostItems(prover, premise) <= most) return true;
  const isLimited = premise.parts.some(({ part, keywords }) => {
    const schema = schemaAt(part, 'contains');
    if (schema === undefined || typeof keywords.maxContains !== 'number' || keywords.maxContains > most) return false;
    return prover.inside(() => prover.follows(Premise.of([goal]), schema));
  });
  if (isLimited) return true;
  const positions = positionsOf(premise);
  let count = 0;
  for (let index = 0; index <= positions; index++) {
    if (prover.inside(() => prover.isEmpty(itemOf(premise, index).and(goal)))) continue;
    count += index === positions ? Number.POSITIVE_INFINITY : 1;
  }
  return count <= most;
}
