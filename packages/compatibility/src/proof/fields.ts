/** The fields of an object: which names are to be looked at, and what is known of a field. */
import { isObject, type JsonObject } from '../model/json.ts';
import type { Claims } from './claims.ts';
import { evaluate } from './evaluate.ts';
import { keysIn, namesIn } from './keywords.ts';
import { type Field, isNamedBy, partsIn } from './known-fields.ts';
import { contentOf, inside, type Part, schemaAt, schemaNamed, schemasAt, written } from './part.ts';
import { type Known, Premise } from './premise.ts';

/** Patterns of names whose combinations are tried; each further one doubles them. */
const mostPatterns = 4;

/**
 * The fields to be looked at: each name that is mentioned, and one for each combination of patterns that other names
 * can match. `undefined` when there are too many.
 */
export function fieldsOf(premise: Premise, others: Known[]): Field[] | undefined {
  const names = new Set<string>();
  const patterns = new Set<string>();
  for (const part of partsIn([...premise.parts, ...others].map((known) => known.part))) {
    const keywords = contentOf(part);
    if (typeof keywords === 'boolean') continue;
    for (const name of [...keysIn(keywords.properties), ...namesIn(keywords.required)]) names.add(name);
    for (const name of enumeratedNames(keywords)) names.add(name);
    for (const pattern of keysIn(keywords.patternProperties)) patterns.add(pattern);
  }
  if (patterns.size > mostPatterns) return undefined;
  let combinations: ReadonlySet<string>[] = [new Set()];
  for (const pattern of patterns) combinations = combinations.flatMap((set) => [set, new Set([...set, pattern])]);
  return [
    ...[...names].map((name) => ({ name })),
    ...combinations.map((combination) => ({ name: undefined, patterns: combination })),
  ];
}

/** The names that `propertyNames` lists. */
function enumeratedNames({ propertyNames }: JsonObject): string[] {
  if (!isObject(propertyNames)) return [];
  return namesIn('const' in propertyNames ? [propertyNames.const] : propertyNames.enum);
}

/** Everything known about the value of a field. */
export function fieldOf(prover: Claims, premise: Premise, field: Field): Premise {
  return Premise.of(
    premise.parts.flatMap((known) => schemasOf(prover, known, field)),
    premise.base?.field(field),
  );
}

export function schemasOf(prover: Claims, { part, keywords }: Known, field: Field): Part[] {
  const schemas: Part[] = [];
  const named = field.name === undefined ? undefined : schemaNamed(part, 'properties', field.name);
  if (named !== undefined && !prover.isAbsent(named)) schemas.push(named);
  const matching = [...schemasAt(part, 'patternProperties')].map(
    ([pattern, schema]) => [isNamedBy(pattern, field), schema] as const,
  );
  for (const [isMatch, schema] of matching) if (isMatch === true) schemas.push(schema);
  const isDeclared = named !== undefined || matching.some(([isMatch]) => isMatch !== false);
  const { additionalProperties, unevaluatedProperties } = keywords;
  if (!isDeclared && 'additionalProperties' in keywords && !prover.ignoresFurther(part, additionalProperties)) {
    schemas.push(inside(part, additionalProperties, 'additionalProperties'));
  }
  const isLeft = 'unevaluatedProperties' in keywords && !prover.ignoresFurther(part, unevaluatedProperties);
  if (isLeft && !partsIn([part]).some((other) => mentions(other, part, field))) {
    schemas.push(inside(part, unevaluatedProperties, 'unevaluatedProperties'));
  }
  return schemas;
}

/** Whether a schema may evaluate a field, so that `unevaluatedProperties` does not apply to it. */
function mentions(other: Part, part: Part, field: Field): boolean {
  if (!isObject(other.raw)) return false;
  const { raw } = other;
  if ('additionalProperties' in raw || (other !== part && 'unevaluatedProperties' in raw)) return true;
  if (field.name !== undefined && keysIn(raw.properties).includes(field.name)) return true;
  return keysIn(raw.patternProperties).some((pattern) => isNamedBy(pattern, field) !== false);
}

/** Whether no object of the premise has this field. */
export function isForbidden(prover: Claims, premise: Premise, field: Field): boolean {
  const { name } = field;
  if (name !== undefined) {
    const names = premise.parts.map(({ part }) => schemaAt(part, 'propertyNames'));
    if (names.some((schema) => schema !== undefined && evaluate(schema, name) === false)) return true;
  } else if (prover.inside(() => prover.isEmpty(nameOf(premise, field)))) return true;
  return prover.inside(() => prover.isEmpty(fieldOf(prover, premise, field)));
}

/** Everything known about the name of a field that is not mentioned. */
export function nameOf(premise: Premise, field: Field): Premise {
  const [first] = premise.parts;
  if (first === undefined) return Premise.of([]);
  const patterns = field.name === undefined ? [...field.patterns] : [];
  const schemas = premise.parts
    .map(({ part }) => schemaAt(part, 'propertyNames'))
    .filter((schema) => schema !== undefined);
  const mentioned = fieldsOf(premise, [])?.flatMap(({ name }) => (name === undefined ? [] : [name])) ?? [];
  return Premise.of([
    written(first.part, { type: 'string' }),
    ...patterns.map((pattern) => written(first.part, { pattern })),
    ...schemas,
  ]).andNot(written(first.part, { enum: mentioned }));
}
