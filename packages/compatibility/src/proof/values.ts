/** The values of a premise, where they are few. */
import {
  arrayType,
  booleanType,
  eachType,
  fractionType,
  integerType,
  nullType,
  stringType,
  type TypeSet,
} from '../model/types.ts';
import { mostItems } from './arrays.ts';
import type { Claims } from './claims.ts';
import { evaluate } from './evaluate.ts';
import { areWhole, numbersIn } from './numbers.ts';
import { isAlwaysEmpty } from './objects.ts';
import { type Premise, valuesOfTypes } from './premise.ts';
import { mostLength } from './strings.ts';

/** The values that no schema of the premise excludes. */
export function possible({ types, parts, negatives }: Premise, values: readonly unknown[]): unknown[] {
  return valuesOfTypes(values, types).filter(
    (value) =>
      parts.every(({ part }) => evaluate(part, value) !== false) &&
      negatives.every(({ part }) => evaluate(part, value) !== true),
  );
}

/** All values of the premise, if they are few. */
export function valuesOf(claims: Claims, premise: Premise): unknown[] | undefined {
  const { types, values } = premise;
  if (values !== undefined) return possible(premise, values);
  const list: unknown[] = [];
  for (const type of eachType) {
    if ((types & type) === 0) continue;
    const some = valuesOfType(claims, premise.ofTypes(type), type);
    if (some === undefined) return undefined;
    list.push(...some);
  }
  return possible(premise, list);
}

function valuesOfType(claims: Claims, premise: Premise, type: TypeSet): unknown[] | undefined {
  switch (type) {
    case nullType:
      return [null];
    case booleanType:
      return [true, false];
    case integerType:
      return numbersIn(premise);
    case fractionType:
      return areWhole(premise) ? [] : numbersIn(premise);
    case stringType:
      return mostLength(premise) === 0 ? [''] : undefined;
    case arrayType:
      return mostItems(claims, premise) === 0 ? [[]] : undefined;
    default:
      return isAlwaysEmpty(claims, premise) ? [{}] : undefined;
  }
}
