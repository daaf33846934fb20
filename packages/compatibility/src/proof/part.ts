/** Schemas as the proofs read them: JSON Schema 2020-12, also those of OpenAPI 3.0. */
import type { Contract } from '../model/contract.ts';
import { at, isObject, type JsonObject, type Site } from '../model/json.ts';
import { annotations } from '../model/shape.ts';

/** A schema of one of the two documents. */
export interface Part extends Site {
  contract: Contract;
  /** The document that it is in. */
  side: string;
  /** Tells apart the places of both documents. */
  key: string;
}

export function partOf(site: Site, contract: Contract, side: string): Part {
  return { raw: site.raw, pointer: site.pointer, contract, side, key: side + site.pointer };
}

/** A schema inside another. */
export function inside(part: Part, raw: unknown, ...keys: (string | number)[]): Part {
  const { contract, side } = part;
  const pointer = at(part.pointer, ...keys);
  return { raw, pointer, contract, side, key: side + pointer };
}

/** A schema that is written in neither document. */
export function written({ contract }: Part, raw: JsonObject): Part {
  return { raw, contract, pointer: '', side: '', key: JSON.stringify(raw) };
}

/** What is inside a schema, by keyword: proofs look at the same schemas thousands of times. */
const insides = new WeakMap<Part, Map<string, unknown>>();

function once<Result>(part: Part, keyword: string, make: () => Result): Result {
  let known = insides.get(part);
  if (known === undefined) {
    known = new Map();
    insides.set(part, known);
  }
  if (!known.has(keyword)) known.set(keyword, make());
  return known.get(keyword) as Result;
}

/** The schemas in a list. */
export function listAt(part: Part, keyword: string): readonly Part[] {
  const list = isObject(part.raw) ? keywordsOf(part.raw, part.contract)[keyword] : undefined;
  if (!Array.isArray(list)) return none;
  return once(part, keyword, () => list.map((raw: unknown, index) => inside(part, raw, keyword, index)));
}

const none: readonly Part[] = [];

/** The schema under a keyword; `undefined` when the keyword is absent. */
export function schemaAt(part: Part, keyword: string): Part | undefined {
  const { raw } = part;
  if (!isObject(raw) || !(keyword in raw)) return undefined;
  return once(part, `${keyword} as a schema`, () => inside(part, raw[keyword], keyword));
}

/** The schemas in an object, by name. */
export function schemasAt(part: Part, keyword: string): ReadonlyMap<string, Part> {
  const schemas = isObject(part.raw) ? part.raw[keyword] : undefined;
  if (!isObject(schemas)) return nothing;
  return once(part, keyword, () => {
    return new Map(Object.entries(schemas).map(([name, raw]) => [name, inside(part, raw, keyword, name)]));
  });
}

const nothing: ReadonlyMap<string, Part> = new Map();

/** The schema of a name in an object of schemas; `undefined` when there is none. */
export function schemaNamed(part: Part, keyword: string, name: string): Part | undefined {
  const schemas = isObject(part.raw) ? part.raw[keyword] : undefined;
  if (!isObject(schemas) || !Object.hasOwn(schemas, name)) return undefined;
  return schemasAt(part, keyword).get(name);
}

/** The schema that a `$ref` leads to; `undefined` without one. */
export function targetOf(part: Part): Part | undefined {
  const { raw, contract, side } = part;
  if (!isObject(raw) || !('$ref' in raw)) return undefined;
  return once(part, '$ref', () => partOf(contract.target(raw.$ref, `${part.pointer}/$ref`), contract, side));
}

/** What a schema says: `true` for everything, `false` for nothing, else its keywords. */
export function contentOf({ raw, contract }: Part): boolean | JsonObject {
  if (raw === undefined) return true;
  return isObject(raw) ? keywordsOf(raw, contract) : raw === true;
}

const converted = new WeakMap<JsonObject, JsonObject>();

function keywordsOf(raw: JsonObject, { is30 }: Contract): JsonObject {
  if (!is30) return raw;
  let keywords = converted.get(raw);
  if (keywords === undefined) {
    keywords = fromOpenApi30(raw);
    converted.set(raw, keywords);
  }
  return keywords;
}

/** In OpenAPI 3.0 `$ref` stands alone, `nullable` adds `null`, and exclusive bounds are flags. */
function fromOpenApi30(raw: JsonObject): JsonObject {
  if ('$ref' in raw) return { $ref: raw.$ref };
  const { nullable, exclusiveMinimum, exclusiveMaximum, ...keywords } = raw;
  if (exclusiveMinimum === true) keywords.exclusiveMinimum = raw.minimum;
  if (exclusiveMaximum === true) keywords.exclusiveMaximum = raw.maximum;
  return nullable === true ? { anyOf: [{ ...raw, nullable: false }, { type: 'null' }] } : keywords;
}

/** Whether two schemas are written alike, words aside, and refer to schemas that are written alike. */
export function isSame(a: Part, b: Part): boolean {
  return areSame(a, b, new Set());
}

function areSame(a: Part, b: Part, compared: Set<string>): boolean {
  const pair = `${a.key}\n${b.key}`;
  if (compared.has(pair)) return true;
  compared.add(pair);
  if (a.contract.is30 !== b.contract.is30 || meaningOf(a.raw) !== meaningOf(b.raw)) return false;
  return referencesIn(a.raw).every((reference) => {
    const [target, other] = [a, b].map((part) => targetOf({ ...part, raw: { $ref: reference } }));
    return target === undefined || other === undefined || areSame(target, other, compared);
  });
}

const meanings = new WeakMap<object, string>();

/** Members of a schema whose keys are names, not keywords. */
const maps: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs']);

/** The JSON of a schema without its annotations, with keys in order. */
function meaningOf(raw: unknown, keyword = ''): string {
  if (typeof raw !== 'object' || raw === null || keyword === 'const' || keyword === 'enum')
    return JSON.stringify(raw) ?? '';
  const known = meanings.get(raw);
  if (known !== undefined) return known;
  const isMap = maps.has(keyword);
  const meaning = Array.isArray(raw)
    ? `[${raw.map((item: unknown) => meaningOf(item)).join()}]`
    : `{${Object.entries(raw)
        .filter(([key]) => isMap || !annotations.has(key))
        .map(([key, value]) => `${JSON.stringify(key)}:${meaningOf(value, isMap ? '' : key)}`)
        .sort()
        .join()}}`;
  meanings.set(raw, meaning);
  return meaning;
}

/** The references in a schema. A `$ref` among examples is one too many, which makes no schema the same as another. */
function referencesIn(raw: unknown): string[] {
  if (Array.isArray(raw)) return raw.flatMap(referencesIn);
  if (!isObject(raw)) return [];
  const own = typeof raw.$ref === 'string' ? [raw.$ref] : [];
  const values = Object.entries(raw).filter(([keyword]) => !data.has(keyword));
  return [...own, ...values.flatMap(([, value]) => referencesIn(value))];
}

const data: ReadonlySet<string> = new Set(['example', 'examples', 'default', 'const', 'enum']);
