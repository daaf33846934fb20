/** Random schemas. They use few names and small numbers, so that the parts of one schema meet. */
import type { Random } from '../random-edits/random.ts';
import { type Model, prefix, type Schema } from './schema.ts';

export const names = ['a', 'b', 'c', 'k'] as const;
const patterns = ['^a', 'b$', '^[a-c]+$', '^[a-c]*$', '.*', '^\\d+$', ''] as const;
const namePatterns = ['^a', '^[bc]$', '^x', '.'] as const;
const formats = ['date', 'uuid', 'ipv4'] as const;
const texts = ['a', 'b', 'ab', 'abc', ''] as const;

/** Generates the parts of one model. */
export class Generator {
  readonly random: Random;
  readonly components: readonly string[];

  constructor(random: Random, components: readonly string[]) {
    this.random = random;
    this.components = components;
  }

  chance(percent: number): boolean {
    return this.random.below(100) < percent;
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + this.random.below(most - least + 1);
  }

  some<Item>(items: readonly Item[], percent: number): Item[] {
    return items.filter(() => this.chance(percent));
  }

  /** A schema in which at most `depth` schemas are nested. */
  schema(depth: number): Schema {
    const simple = ['string', 'integer', 'number', 'enum', 'const', 'list', 'any', 'boolean', 'null'] as const;
    const nested = [
      'object',
      'object',
      'object',
      'tagged',
      'array',
      'tuple',
      'union',
      'union',
      'all',
      'if',
      'not',
    ] as const;
    const kind = depth <= 0 || this.chance(35) ? this.random.pick(simple) : this.random.pick(nested);
    if (depth > 0 && this.components.length > 0 && this.chance(12)) return this.reference();
    switch (kind) {
      case 'string':
        return { type: 'string', ...this.#text() };
      case 'integer':
      case 'number':
        return { type: kind, ...this.#some(['minimum', 'maximum', 'exclusiveMinimum', 'multipleOf'], 25, 0) };
      case 'enum':
        return this.enumeration();
      case 'const':
        return { const: this.constant() };
      case 'list':
        return { type: this.some(['string', 'integer', 'null', 'boolean', 'number', 'object'], 45).concat('string') };
      case 'any':
        return this.chance(70) ? {} : this.chance(80);
      case 'boolean':
      case 'null':
        return { type: kind };
      case 'object':
        return this.object(depth);
      case 'tagged':
        return this.tagged(depth);
      case 'array':
        return {
          type: 'array',
          ...this.#some(['items', 'minItems', 'maxItems', 'uniqueItems', 'contains'], 45, depth),
        };
      case 'tuple':
        return {
          type: 'array',
          ...this.#some(['prefixItems'], 100, depth),
          ...this.#some(['items', 'minItems'], 50, depth),
        };
      case 'union':
        return { [this.random.pick(['anyOf', 'oneOf'])]: this.list(depth, 2, 3) };
      case 'all':
        return { allOf: this.list(depth, 1, 2), ...(this.chance(40) ? (this.object(depth) as object) : {}) };
      case 'if':
        return {
          ...(this.object(depth) as object),
          ...this.#some(['if'], 100, depth),
          ...this.#some(['then', 'else'], 60, depth),
        };
      case 'not':
        return { type: this.random.pick(['string', 'object', 'integer']), not: this.schema(depth - 1) };
    }
  }

  #text(): object {
    return this.chance(25)
      ? this.#some([this.random.pick(['pattern', 'format'])], 100, 0)
      : this.#some(['minLength', 'maxLength'], 30, 0);
  }

  reference(): Schema {
    return { $ref: `${prefix}${this.random.pick(this.components)}` };
  }

  object(depth: number): Schema {
    const own = this.some(names, 45);
    const required = this.chance(85) ? own : names;
    return {
      ...(this.chance(85) ? { type: 'object' } : {}),
      properties: Object.fromEntries(own.map((name) => [name, this.schema(depth - 1)])),
      ...(this.chance(50) ? { required: this.some(required, 35) } : {}),
      ...this.#some(['additionalProperties'], 30, depth),
      ...this.#some(
        ['patternProperties', 'unevaluatedProperties', 'propertyNames', 'minProperties', 'maxProperties'],
        8,
        depth,
      ),
      ...this.#some(['dependentRequired', 'dependentSchemas'], 6, depth),
    };
  }

  /** Objects that a constant tells apart. */
  tagged(depth: number): Schema {
    const tags = ['a', 'b', 'c'].slice(0, this.between(2, 3));
    const branches = tags.map((tag) => {
      const { properties, ...rest } = this.object(depth - 1) as { properties: object };
      return { ...rest, properties: { ...properties, k: { const: tag } }, required: this.chance(80) ? ['k'] : [] };
    });
    return { [this.random.pick(['oneOf', 'oneOf', 'anyOf'])]: branches };
  }

  list(depth: number, least: number, most: number): Schema[] {
    return Array.from({ length: this.between(least, most) }, () => this.schema(depth - 1));
  }

  constant(): unknown {
    return this.random.pick([...texts, 0, 1, 2, 1.5, null, true, false]);
  }

  enumeration(): Schema {
    const values = new Set(Array.from({ length: this.between(1, 4) }, () => this.constant()));
    return { enum: [...values] };
  }

  /** The value of a keyword. */
  keyword(keyword: string, depth: number): unknown {
    const { random } = this;
    switch (keyword) {
      case 'minLength':
      case 'minItems':
      case 'minProperties':
      case 'minContains':
        return this.between(0, 1);
      case 'maxLength':
      case 'maxItems':
      case 'maxProperties':
      case 'maxContains':
        return this.between(1, 3);
      case 'minimum':
      case 'exclusiveMinimum':
        return random.pick([-1, 0, 0.5, 1]);
      case 'maximum':
      case 'exclusiveMaximum':
        return random.pick([1, 2, 2.5, 10]);
      case 'multipleOf':
        return random.pick([1, 2, 3, 0.5, 0.1, 0.25, 4]);
      case 'pattern':
        return random.pick(patterns);
      case 'format':
        return random.pick(formats);
      case 'uniqueItems':
        return this.chance(80);
      case 'type':
        return random.pick(['string', 'integer', 'number', 'object', 'array', 'boolean', 'null', ['string', 'null']]);
      case 'enum':
        return (this.enumeration() as { enum: unknown }).enum;
      case 'const':
        return this.constant();
      case 'required':
        return this.some(names, 40);
      case 'properties':
        return { [random.pick(names)]: this.schema(depth - 1) };
      case 'patternProperties':
        return { [random.pick(namePatterns)]: this.schema(depth - 1) };
      case 'propertyNames':
        return random.pick([{ pattern: '^[a-c]' }, { maxLength: 1 }, { enum: ['a', 'b', 'k'] }, { type: 'string' }]);
      case 'additionalProperties':
      case 'unevaluatedProperties':
      case 'items':
      case 'unevaluatedItems':
        return this.chance(50) ? false : this.schema(depth - 1);
      case 'prefixItems':
      case 'allOf':
      case 'anyOf':
      case 'oneOf':
        return this.list(depth, 1, 3);
      case 'dependentRequired':
        return { [random.pick(names)]: this.some(names, 40) };
      case 'dependentSchemas':
        return { [random.pick(names)]: this.object(depth - 1) };
      case 'if':
      case 'then':
      case 'else':
        return this.chance(60) ? this.object(depth - 1) : { required: this.some(names, 40) };
      case 'contains':
      case 'not':
        return this.schema(depth - 1);
      default:
        throw new RangeError(`no value for ${keyword}`);
    }
  }

  #some(keywords: string[], percent: number, depth: number): object {
    return Object.fromEntries(this.some(keywords, percent).map((keyword) => [keyword, this.keyword(keyword, depth)]));
  }
}

/** The model without components that its root does not reach. */
export function pruned({ root, components }: Model): Model {
  const reached = new Set<string>();
  const queue: unknown[] = [root];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const [, name = ''] of JSON.stringify(next).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (!reached.has(name)) queue.push(components[name]);
      reached.add(name);
    }
  }
  return { root, components: Object.fromEntries(Object.entries(components).filter(([name]) => reached.has(name))) };
}

/** A random schema, in a third of the cases with components. */
export function generateModel(random: Random): Model {
  const components = random.below(3) === 0 ? ['A', 'B'] : [];
  const generator = new Generator(random, components);
  return pruned({
    root: generator.schema(3),
    components: Object.fromEntries(components.map((name) => [name, generator.object(2)])),
  });
}
