/** Sample values: built to match a schema, at and beyond its bounds, and mutated. */
import type { Random } from '../random-edits/random.ts';
import { type Model, type Schema, schemasAt, schemasByName, targetOf } from './schema.ts';

type Members = Record<string, unknown>;

const strings = [
  '',
  'a',
  'b',
  'ab',
  'abc',
  'abcd',
  'x',
  '12',
  '2026-11-30',
  '10.0.0.1',
  '123e4567-e89b-12d3-a456-426614174000',
];
const numbers = [0, 1, 2, 3, 4, 6, 12, -1, 0.5, 1.5, 0.1, 0.25, 0.3, 2.5, 10, 1.05];
const others = [null, true, false, [], {}];
const fieldNames = ['a', 'b', 'c', 'k', 'x', 'ab', 'd'];

/** Values near the bounds of all schemas that are compared. */
interface Pool {
  leaves: unknown[];
  lengths: number[];
}

/** Collects the constants and the values around each bound. */
export function poolOf(models: readonly Model[]): Pool {
  const pool: Pool = { leaves: [...strings, ...numbers, ...others], lengths: [] };
  const read = (keyword: string, value: unknown): unknown => {
    if (keyword === 'const') pool.leaves.push(value);
    if (keyword === 'enum' && Array.isArray(value)) pool.leaves.push(...value);
    if (typeof value !== 'number') return value;
    if (/^(min|max)(Length|Items|Properties|Contains)$/.test(keyword)) {
      pool.lengths.push(value, value + 1, Math.max(0, value - 1));
      pool.leaves.push('a'.repeat(value), 'b'.repeat(value + 1), 'c'.repeat(Math.max(0, value - 1)));
    } else pool.leaves.push(value, value - 1, value + 1, value + 0.5, value * 2, value * 3);
    return value;
  };
  JSON.stringify(models, read);
  return pool;
}

export class Sampler {
  readonly #random: Random;
  readonly #components: Model['components'];
  readonly #pool: Pool;

  constructor(random: Random, model: Model, pool: Pool = poolOf([model])) {
    this.#random = random;
    this.#components = model.components;
    this.#pool = pool;
  }

  /** A value that is likely to match the schemas together. */
  value(schemas: readonly Schema[], depth = 4): unknown {
    const parts = schemas.flatMap((schema) => this.#parts(schema, 8));
    const constants = parts.flatMap((part) => ('const' in part ? [part.const] : schemasAt(part.enum)));
    if (constants.length > 0 && this.#chance(90)) return this.#random.pick(constants);
    return this.#ofType(this.#type(parts), parts, depth);
  }

  /** The value with one part changed. */
  mutate(value: unknown): unknown {
    const random = this.#random;
    if (this.#chance(15)) return this.#anything();
    if (typeof value === 'number') return value + random.pick([-1, 1, 0.5, 0.1]);
    if (typeof value === 'string') return random.pick([`${value}a`, value.slice(0, -1), random.pick(strings)]);
    if (Array.isArray(value)) return this.#mutateList(value);
    if (typeof value !== 'object' || value === null) return this.#anything();
    const name = random.pick([...Object.keys(value), random.pick(fieldNames)]);
    const { [name]: member, ...rest } = value as Members;
    if (member === undefined) return { ...rest, [name]: this.#anything() };
    return this.#chance(35) ? rest : { ...rest, [name]: this.mutate(member) };
  }

  #mutateList(list: unknown[]): unknown[] {
    const index = this.#random.below(list.length + 1);
    if (index === list.length) return [...list, this.#anything()];
    return this.#random.pick([
      list.toSpliced(index, 1),
      [...list, list[index]],
      list.with(index, this.mutate(list[index])),
      list.with(index, this.mutate(list[index])),
    ]);
  }

  #chance(percent: number): boolean {
    return this.#random.below(100) < percent;
  }

  #anything(): unknown {
    const random = this.#random;
    const leaf = () => random.pick(this.#pool.leaves);
    if (this.#chance(80)) return leaf();
    if (this.#chance(50)) return Array.from({ length: random.pick([...this.#pool.lengths, 1]) }, leaf);
    return Object.fromEntries(fieldNames.filter(() => this.#chance(30)).map((name) => [name, leaf()]));
  }

  /** The keywords that apply together: those of the schema, its targets, members, and one branch of each union. */
  #parts(schema: Schema, depth: number): Members[] {
    if (typeof schema === 'boolean' || depth === 0) return [];
    const chosen: Schema[] = [...schemasAt(schema.allOf)];
    if ('$ref' in schema) chosen.push(targetOf(this.#components, schema.$ref));
    for (const kind of ['anyOf', 'oneOf']) {
      const branches = schemasAt(schema[kind]);
      if (branches.length > 0) chosen.push(this.#random.pick(branches));
      // Two branches together find values that match a union twice.
      if (branches.length > 1 && this.#chance(30)) chosen.push(this.#random.pick(branches));
    }
    if ('if' in schema) {
      if (this.#chance(50)) chosen.push((schema.if ?? true) as Schema, (schema.then ?? true) as Schema);
      else chosen.push((schema.else ?? true) as Schema);
    }
    if ('not' in schema && this.#chance(25)) chosen.push(schema.not as Schema);
    for (const [, dependent] of schemasByName(schema.dependentSchemas)) if (this.#chance(50)) chosen.push(dependent);
    return [schema as Members, ...chosen.flatMap((part) => this.#parts(part, depth - 1))];
  }

  #type(parts: Members[]): string {
    const all = ['string', 'integer', 'number', 'boolean', 'null', 'array', 'object'];
    let types = all;
    for (const { type } of parts) {
      if (type === undefined) continue;
      const allowed = [type].flat() as string[];
      types = types.filter((name) => allowed.includes(name) || (name === 'integer' && allowed.includes('number')));
    }
    // A schema without a type speaks of one by its keywords.
    const implied = parts.some((part) => 'properties' in part || 'required' in part) ? ['object'] : [];
    const candidates = [...types, ...types.filter((name) => implied.includes(name)), ...implied, ...implied];
    return this.#random.pick(candidates.length > 0 ? candidates : all);
  }

  #ofType(type: string, parts: Members[], depth: number): unknown {
    switch (type) {
      case 'null':
        return null;
      case 'boolean':
        return this.#chance(50);
      case 'string':
        return this.#string(parts);
      case 'integer':
        return Math.round(this.#number(parts));
      case 'number':
        return this.#number(parts);
      case 'array':
        return this.#list(parts, depth);
      default:
        return this.#object(parts, depth);
    }
  }

  #string(parts: Members[]): string {
    const pooled = this.#pool.leaves.filter((value) => typeof value === 'string');
    if (this.#chance(30)) return this.#random.pick(pooled);
    const lengths = parts.flatMap(({ minLength, maxLength }) => [minLength, maxLength]).filter(isNumber);
    if (lengths.length === 0 || this.#chance(50)) return this.#random.pick(strings);
    return 'aaaaaaaa'.slice(0, Math.max(0, this.#random.pick(lengths) + this.#random.pick([-1, 0, 1])));
  }

  #number(parts: Members[]): number {
    const pooled = this.#pool.leaves.filter((value) => typeof value === 'number');
    if (this.#chance(30)) return this.#random.pick(pooled);
    const factors = parts.map(({ multipleOf }) => multipleOf).filter(isNumber);
    if (factors.length > 0 && this.#chance(60)) {
      const product =
        factors.length > 1 && this.#chance(50) ? factors.reduce((a, b) => a * b) : this.#random.pick(factors);
      return Number((product * this.#random.below(8)).toFixed(6));
    }
    const bounds = parts
      .flatMap((part) => [part.minimum, part.maximum, part.exclusiveMinimum, part.exclusiveMaximum])
      .filter(isNumber);
    if (bounds.length === 0 || this.#chance(40)) return this.#random.pick(numbers);
    return this.#random.pick(bounds) + this.#random.pick([-1, -0.5, -0.1, 0, 0.1, 0.5, 1]);
  }

  #list(parts: Members[], depth: number): unknown[] {
    if (depth === 0) return [];
    const lengths = parts
      .flatMap((part) => [part.minItems, part.maxItems, part.minContains, schemasAt(part.prefixItems).length])
      .filter(isNumber);
    const length = Math.max(
      0,
      this.#random.pick([...lengths, ...this.#pool.lengths, 1, 2]) + this.#random.pick([-1, 0, 0, 0, 1]),
    );
    const contained = parts.flatMap((part) => ('contains' in part ? [part.contains as Schema] : []));
    return Array.from({ length: Math.min(length, 5) }, (_, index) => {
      const schemas = parts.flatMap((part) => {
        const prefix = schemasAt(part.prefixItems);
        return index < prefix.length ? [prefix[index] as Schema] : 'items' in part ? [part.items as Schema] : [];
      });
      return this.value(contained.length > 0 && this.#chance(50) ? [...schemas, ...contained] : schemas, depth - 1);
    });
  }

  #object(parts: Members[], depth: number): Members {
    if (depth === 0) return {};
    const required = parts.flatMap((part) => (Array.isArray(part.required) ? (part.required as string[]) : []));
    const declared = parts.flatMap((part) => Object.keys((part.properties ?? {}) as object));
    const chosen = new Set(this.#chance(93) ? required : []);
    const percent = this.#random.pick([20, 50, 90]);
    for (const name of declared) if (this.#chance(percent)) chosen.add(name);
    if (this.#chance(25)) chosen.add(this.#random.pick(fieldNames));
    // More fields than any schema declares, for bounds on their number.
    if (this.#chance(8)) for (const name of fieldNames) if (this.#chance(70)) chosen.add(name);
    return Object.fromEntries([...chosen].map((name) => [name, this.value(fieldSchemas(parts, name), depth - 1)]));
  }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

/** The schemas that apply to a field. */
function fieldSchemas(parts: Members[], name: string): Schema[] {
  return parts.flatMap((part) => {
    const properties = (part.properties ?? {}) as Record<string, Schema>;
    const matching = schemasByName(part.patternProperties)
      .filter(([pattern]) => new RegExp(pattern, 'u').test(name))
      .map(([, schema]) => schema);
    const own = Object.hasOwn(properties, name) ? [properties[name] as Schema] : [];
    if (own.length + matching.length > 0) return [...own, ...matching];
    return 'additionalProperties' in part ? [part.additionalProperties as Schema] : [];
  });
}
