/** Whether a value matches a schema. */
import { equal, isObject, type JsonObject } from '../model/json.ts';
import { isSubset, typeOf, typesAt } from '../model/types.ts';
import { fractionOf, isMultiple } from './fraction.ts';
import { namesIn } from './keywords.ts';
import { contentOf, listAt, type Part, schemaAt, schemasAt, targetOf } from './part.ts';
import { matches } from './patterns.ts';

/** `undefined`: not known, because formats and unevaluated parts are not evaluated. */
export type Match = boolean | undefined;

/** References that are followed for one value. Longer chains, such as cycles, are not known to match. */
const limit = 30;

export function evaluate(part: Part, value: unknown, depth = 0): Match {
  const keywords = contentOf(part);
  if (typeof keywords === 'boolean') return keywords;
  if (depth > limit) return undefined;
  const match = (schema: Part | undefined, inner: unknown): Match =>
    schema === undefined ? true : evaluate(schema, inner, depth + 1);
  return every([
    'type' in keywords ? isSubset(typeOf(value), typesAt({ raw: keywords.type, pointer: part.pointer })) : true,
    'const' in keywords ? equal(value, keywords.const) : true,
    Array.isArray(keywords.enum) ? keywords.enum.some((item) => equal(item, value)) : true,
    match(targetOf(part), value),
    ...listAt(part, 'allOf').map((member) => match(member, value)),
    'anyOf' in keywords ? some(listAt(part, 'anyOf').map((branch) => match(branch, value))) : true,
    'oneOf' in keywords ? exactlyOne(listAt(part, 'oneOf').map((branch) => match(branch, value))) : true,
    'not' in keywords ? negation(match(schemaAt(part, 'not'), value)) : true,
    condition(part, value, match),
    typeof value === 'number' ? ofNumber(keywords, value) : true,
    typeof value === 'string' ? ofString(keywords, value) : true,
    Array.isArray(value) ? ofList(part, keywords, value, match) : true,
    isObject(value) ? ofObject(part, keywords, value, match) : true,
  ]);
}

type Evaluate = (schema: Part | undefined, value: unknown) => Match;

function every(matches_: readonly Match[]): Match {
  if (matches_.includes(false)) return false;
  return matches_.includes(undefined) ? undefined : true;
}

function some(list: readonly Match[]): Match {
  return negation(every(list.map(negation)));
}

function negation(match: Match): Match {
  return match === undefined ? undefined : !match;
}

function exactlyOne(list: readonly Match[]): Match {
  const certain = list.filter((match) => match === true).length;
  if (certain > 1) return false;
  return list.includes(undefined) ? undefined : certain === 1;
}

function condition(part: Part, value: unknown, match: Evaluate): Match {
  const schema = schemaAt(part, 'if');
  if (schema === undefined) return true;
  const holds = match(schema, value);
  const [consequence, alternative] = [schemaAt(part, 'then'), schemaAt(part, 'else')].map((item) => match(item, value));
  if (holds === undefined) return every([consequence, alternative]) === true ? true : undefined;
  return holds ? consequence : alternative;
}

function bound(keywords: JsonObject, keyword: string, holds: (limit: number) => boolean): boolean {
  const value = keywords[keyword];
  return typeof value !== 'number' || holds(value);
}

function ofNumber(keywords: JsonObject, value: number): Match {
  return every([
    bound(keywords, 'minimum', (least) => value >= least),
    bound(keywords, 'maximum', (most) => value <= most),
    bound(keywords, 'exclusiveMinimum', (least) => value > least),
    bound(keywords, 'exclusiveMaximum', (most) => value < most),
    bound(keywords, 'multipleOf', (factor) => isMultiple(fractionOf(value), fractionOf(factor))),
    'format' in keywords ? undefined : true,
  ]);
}

function ofString(keywords: JsonObject, value: string): Match {
  const length = [...value].length;
  return every([
    bound(keywords, 'minLength', (least) => length >= least),
    bound(keywords, 'maxLength', (most) => length <= most),
    typeof keywords.pattern === 'string' ? matches(keywords.pattern, value) : true,
    'format' in keywords ? undefined : true,
  ]);
}

function ofList(part: Part, keywords: JsonObject, value: unknown[], match: Evaluate): Match {
  const prefix = listAt(part, 'prefixItems');
  const rest = schemaAt(part, 'items');
  return every([
    bound(keywords, 'minItems', (least) => value.length >= least),
    bound(keywords, 'maxItems', (most) => value.length <= most),
    keywords.uniqueItems !== true ||
      value.every((item, index) => !value.slice(0, index).some((other) => equal(item, other))),
    ...value.map((item, index) => match(index < prefix.length ? prefix[index] : rest, item)),
    contained(part, keywords, value, match),
    'unevaluatedItems' in keywords ? undefined : true,
  ]);
}

function contained(part: Part, keywords: JsonObject, value: unknown[], match: Evaluate): Match {
  const schema = schemaAt(part, 'contains');
  if (schema === undefined) return true;
  const results = value.map((item) => match(schema, item));
  if (results.includes(undefined)) return undefined;
  const count = results.filter((result) => result === true).length;
  const least = typeof keywords.minContains === 'number' ? keywords.minContains : 1;
  return count >= least && bound(keywords, 'maxContains', (most) => count <= most);
}

function ofObject(part: Part, keywords: JsonObject, value: JsonObject, match: Evaluate): Match {
  const names = Object.keys(value);
  const has = (name: string) => Object.hasOwn(value, name);
  const dependencies = isObject(keywords.dependentRequired) ? Object.entries(keywords.dependentRequired) : [];
  return every([
    bound(keywords, 'minProperties', (least) => names.length >= least),
    bound(keywords, 'maxProperties', (most) => names.length <= most),
    namesIn(keywords.required).every(has),
    dependencies.every(([name, required]) => !has(name) || namesIn(required).every(has)),
    ...[...schemasAt(part, 'dependentSchemas')].map(([name, schema]) => (has(name) ? match(schema, value) : true)),
    ...names.map((name) => match(schemaAt(part, 'propertyNames'), name)),
    ...names.map((name) => ofField(part, name, value[name], match)),
    'unevaluatedProperties' in keywords ? undefined : true,
  ]);
}

function ofField(part: Part, name: string, value: unknown, match: Evaluate): Match {
  const named = schemasAt(part, 'properties').get(name);
  const results: Match[] = named === undefined ? [] : [match(named, value)];
  for (const [pattern, schema] of schemasAt(part, 'patternProperties')) {
    const isNamed = matches(pattern, name);
    if (isNamed === undefined) return undefined;
    if (isNamed) results.push(match(schema, value));
  }
  return results.length > 0 ? every(results) : match(schemaAt(part, 'additionalProperties'), value);
}
