/** Objects: which fields there are, and which schemas they match. */
import { isObject, type JsonObject } from '../model/json.ts';
import { objectType } from '../model/types.ts';
import type { Claims, Tolerance } from './claims.ts';
import { evaluate } from './evaluate.ts';
import { fieldOf, fieldsOf, isForbidden, nameOf, schemasOf } from './fields.ts';
import { keysIn, namesIn } from './keywords.ts';
import { type Field, isNamedBy } from './known-fields.ts';
import { inside, type Part, schemaAt, schemaNamed, schemasAt } from './part.ts';
import { all, type Known, numbersOf, Premise } from './premise.ts';

export const objectKeywords: ReadonlySet<string> = new Set(
  `properties patternProperties additionalProperties unevaluatedProperties propertyNames required dependentRequired
   minProperties maxProperties`.split(/\s+/),
);

/** Whether the objects of the premise obey a keyword. */
export function objectFollows(
  prover: Claims,
  premise: Premise,
  { part, keywords }: Known,
  keyword: string,
  tolerance: Tolerance,
): boolean {
  if ((premise.types & objectType) === 0) return true;
  switch (keyword) {
    case 'required':
      return namesIn(keywords.required).every((name) => isAbsent(prover, part, name) || requires(premise, [name]));
    case 'dependentRequired':
      return Object.entries(isObject(keywords.dependentRequired) ? keywords.dependentRequired : {}).every(
        ([name, required]) => isForbidden(prover, premise, { name }) || requires(premise, namesIn(required), [name]),
      );
    case 'minProperties':
      return leastFields(premise) >= Number(keywords.minProperties);
    case 'maxProperties':
      return mostFields(prover, premise) <= Number(keywords.maxProperties);
    case 'propertyNames':
      return namesFollow(prover, premise, part);
    default:
      return fieldsFollow(prover, premise, { part, keywords }, keyword, tolerance);
  }
}

/** Whether the premise has no object. */
export function hasNoObject(prover: Claims, premise: Premise): boolean {
  const required = [...requiredWith(premise, [])];
  if (leastFields(premise) > mostFields(prover, premise)) return true;
  return required.some((name) => isForbidden(prover, premise, { name }));
}

/** Whether the only object is the empty one. */
export function isAlwaysEmpty(prover: Claims, premise: Premise): boolean {
  return mostFields(prover, premise) === 0;
}

/** Whether every object of the premise, if it has some fields, has others. */
function requires(premise: Premise, names: string[], present: string[] = []): boolean {
  const known = requiredWith(premise, present);
  return names.every((name) => known.has(name));
}

/** The required fields of objects with these fields. */
function requiredWith(premise: Premise, present: string[]): Set<string> {
  const names = new Set([...present, ...all(premise, 'required').flatMap(namesIn)]);
  const dependencies = all(premise, 'dependentRequired').flatMap((value) =>
    isObject(value) ? Object.entries(value) : [],
  );
  for (let size = -1; size !== names.size; ) {
    size = names.size;
    for (const [name, required] of dependencies) {
      if (names.has(name)) for (const other of namesIn(required)) names.add(other);
    }
  }
  return names;
}

function leastFields(premise: Premise): number {
  return Math.max(requiredWith(premise, []).size, ...numbersOf(premise, 'minProperties'));
}

function mostFields(prover: Claims, premise: Premise): number {
  const most = Math.min(Number.POSITIVE_INFINITY, ...numbersOf(premise, 'maxProperties'));
  if (!premise.parts.some(({ keywords }) => isClosing(keywords))) return most;
  const fields = fieldsOf(premise, []);
  if (fields === undefined) return most;
  const possible = fields.filter((field) => !isForbidden(prover, premise, field));
  return possible.some(({ name }) => name === undefined) ? most : Math.min(most, possible.length);
}

function isClosing(keywords: JsonObject): boolean {
  return 'additionalProperties' in keywords || 'unevaluatedProperties' in keywords || 'propertyNames' in keywords;
}

/** The schemas of a keyword that a field has to match. */
function demandsOf({ part, keywords }: Known, keyword: string, field: Field): Part[] {
  const named = field.name === undefined ? undefined : schemaNamed(part, 'properties', field.name);
  if (keyword === 'properties') return named === undefined ? [] : [named];
  const matching = [...schemasAt(part, 'patternProperties')];
  if (keyword === 'patternProperties') {
    return matching.filter(([pattern]) => isNamedBy(pattern, field) !== false).map(([, schema]) => schema);
  }
  const isDeclared = named !== undefined || matching.some(([pattern]) => isNamedBy(pattern, field) === true);
  if (keyword === 'additionalProperties') return isDeclared ? [] : [inside(part, keywords[keyword], keyword)];
  return isDeclared || isSurelyEvaluated(part, field) ? [] : [inside(part, keywords[keyword], keyword)];
}

/** Whether a schema that always applies declares the field. */
function isSurelyEvaluated(part: Part, field: Field): boolean {
  return Premise.of([part]).parts.some(({ part: other, keywords }) => {
    if ('additionalProperties' in keywords || (other !== part && 'unevaluatedProperties' in keywords)) return true;
    if (field.name !== undefined && keysIn(keywords.properties).includes(field.name)) return true;
    return keysIn(keywords.patternProperties).some((pattern) => isNamedBy(pattern, field) === true);
  });
}

function fieldsFollow(prover: Claims, premise: Premise, goal: Known, keyword: string, tolerance: Tolerance): boolean {
  // The other keywords speak of fields by what they are not.
  const fields =
    keyword === 'properties' ? keysIn(goal.keywords.properties).map((name) => ({ name })) : fieldsOf(premise, [goal]);
  if (fields === undefined) return false;
  return fields.every((field) => {
    const demands = demandsOf(goal, keyword, field).filter((demand) => !prover.isAbsent(demand));
    if (demands.length === 0) return true;
    if (tolerance === 'unread') {
      const parts = premise.parts.flatMap((known) => schemasOf(prover, known, field));
      if (demands.every((demand) => prover.assumes(parts, demand))) return true;
    }
    const value = fieldOf(prover, premise, field);
    if (isUnknown(premise, field) && prover.ignoresUnknown(keyword, demands, value, tolerance)) return true;
    const isProven = prover.inside(() => demands.every((demand) => prover.follows(value, demand, tolerance)));
    return isProven || isForbidden(prover, premise, field);
  });
}

/** Whether the base does not know the field, and no object needs to have it. */
function isUnknown(premise: Premise, field: Field): boolean {
  if (premise.base === undefined || premise.base.has(field)) return false;
  return field.name === undefined || !requires(premise, [field.name]);
}

function namesFollow(prover: Claims, premise: Premise, part: Part): boolean {
  const goal = schemaAt(part, 'propertyNames');
  const fields = fieldsOf(premise, []);
  if (goal === undefined || fields === undefined) return false;
  return fields.every((field) => {
    const { name } = field;
    const isRight = name === undefined ? prover.follows(nameOf(premise, field), goal) : evaluate(goal, name) === true;
    return isRight || isForbidden(prover, premise, field);
  });
}

/** Whether a required field does not exist in this direction, because it is `readOnly` or `writeOnly`. */
function isAbsent(prover: Claims, part: Part, name: string): boolean {
  const property = schemaNamed(part, 'properties', name);
  return property !== undefined && prover.isAbsent(property);
}
