/** Edits of a schema, as authors make them: each changes one place. */
import type { Random } from '../random-edits/random.ts';
import { Generator, names, pruned } from './generate.ts';
import { type Model, type Schema, schemasAt, targetOf } from './schema.ts';

type Members = { [keyword: string]: unknown };
type Path = (string | number)[];

export interface Edit {
  /** What was done. */
  kind: string;
  model: Model;
}

/** Edits one schema; `undefined` where it does not apply. */
type Operator = (schema: Members, generator: Generator, model: Model) => Schema | undefined;

const unions = ['anyOf', 'oneOf'] as const;
const keywords = `minLength maxLength minItems maxItems minProperties maxProperties minContains maxContains minimum
  exclusiveMinimum maximum exclusiveMaximum multipleOf pattern format uniqueItems type enum const required properties
  patternProperties propertyNames additionalProperties unevaluatedProperties items prefixItems contains
  dependentRequired dependentSchemas if then not anyOf oneOf`.split(/\s+/);

/** The union of a schema that is nothing else. */
function unionOf(schema: Members): { kind: (typeof unions)[number]; branches: Schema[] } | undefined {
  const kind = unions.find((name) => schemasAt(schema[name]).length > 0);
  return kind === undefined ? undefined : { kind, branches: schemasAt(schema[kind]) };
}

function without(schema: Members, ...removed: string[]): Members {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !removed.includes(keyword)));
}

const operators: Record<string, Operator> = {
  'add a keyword': (schema, generator) => {
    const keyword = generator.random.pick(keywords.filter((name) => !(name in schema)));
    return { ...schema, [keyword]: generator.keyword(keyword, 2) };
  },
  'remove a keyword': (schema, { random }) => {
    const present = Object.keys(schema);
    return present.length === 0 ? undefined : without(schema, random.pick(present));
  },
  'write a keyword anew': (schema, generator) => {
    const present = Object.keys(schema).filter((name) => keywords.includes(name));
    if (present.length === 0) return undefined;
    const keyword = generator.random.pick(present);
    return { ...schema, [keyword]: generator.keyword(keyword, 2) };
  },
  'move a bound': (schema, { random }) => {
    const bounds = Object.keys(schema).filter((name) => typeof schema[name] === 'number' && keywords.includes(name));
    if (bounds.length === 0) return undefined;
    const keyword = random.pick(bounds);
    const value = Number(schema[keyword]);
    if (keyword === 'const') return undefined;
    if (keyword === 'multipleOf') return { ...schema, multipleOf: value * random.pick([2, 0.5, 3]) };
    return {
      ...schema,
      [keyword]: Math.max(keyword.startsWith('m') && !keyword.endsWith('imum') ? 0 : -9, value + random.pick([-1, 1])),
    };
  },
  'add a value': (schema, generator) =>
    Array.isArray(schema.enum) ? { ...schema, enum: [...new Set([...schema.enum, generator.constant()])] } : undefined,
  'remove a value': (schema, { random }) =>
    Array.isArray(schema.enum) && schema.enum.length > 1
      ? { ...schema, enum: schema.enum.toSpliced(random.below(schema.enum.length), 1) }
      : undefined,
  'add a type': (schema, { random }) =>
    schema.type === undefined
      ? undefined
      : {
          ...schema,
          type: [...new Set([schema.type].flat().concat(random.pick(['null', 'string', 'integer', 'number'])))],
        },
  'remove a type': (schema, { random }) =>
    Array.isArray(schema.type) && schema.type.length > 1
      ? { ...schema, type: schema.type.toSpliced(random.below(schema.type.length), 1) }
      : undefined,
  'require a field': (schema, { random }) =>
    'properties' in schema
      ? { ...schema, required: [...new Set([schema.required ?? [], random.pick(names)].flat())] }
      : undefined,
  'require a field no more': (schema, { random }) =>
    Array.isArray(schema.required) && schema.required.length > 0
      ? { ...schema, required: schema.required.toSpliced(random.below(schema.required.length), 1) }
      : undefined,
  'add a field': (schema, generator) =>
    'properties' in schema
      ? {
          ...schema,
          properties: { [generator.random.pick(names)]: generator.schema(1), ...(schema.properties as object) },
        }
      : undefined,
  'remove a field': (schema, { random }) => {
    const fields = Object.keys((schema.properties ?? {}) as object);
    return fields.length === 0
      ? undefined
      : { ...schema, properties: without(schema.properties as Members, random.pick(fields)) };
  },
  'close or open the object': (schema) =>
    schema.type === 'object'
      ? 'additionalProperties' in schema
        ? without(schema, 'additionalProperties')
        : { ...schema, additionalProperties: false }
      : undefined,
  'rename additionalProperties': (schema) => {
    const [from, to] =
      'additionalProperties' in schema
        ? ['additionalProperties', 'unevaluatedProperties']
        : ['unevaluatedProperties', 'additionalProperties'];
    return from in schema ? { ...without(schema, from, to), [to]: schema[from] } : undefined;
  },
  'grow a union': (schema, generator) => {
    const union = unionOf(schema);
    return union && { ...schema, [union.kind]: [...union.branches, generator.schema(1)] };
  },
  'shrink a union': (schema, { random }) => {
    const union = unionOf(schema);
    if (union === undefined || union.branches.length < 2) return undefined;
    return { ...schema, [union.kind]: union.branches.toSpliced(random.below(union.branches.length), 1) };
  },
  'repeat a branch': (schema, { random }) => {
    const union = unionOf(schema);
    return union && { ...schema, [union.kind]: [...union.branches, random.pick(union.branches)] };
  },
  'reorder a union': (schema) => {
    const union = unionOf(schema);
    return union && { ...schema, [union.kind]: union.branches.toReversed() };
  },
  'write a union as the other kind': (schema) => {
    const union = unionOf(schema);
    return union && { ...without(schema, union.kind), [union.kind === 'anyOf' ? 'oneOf' : 'anyOf']: union.branches };
  },
  'write a union as one of its branches': (schema, { random }) => {
    const union = unionOf(schema);
    return union && Object.keys(schema).length === 1 ? random.pick(union.branches) : undefined;
  },
  'free a tag': (schema, { random }) => {
    const union = unionOf(schema);
    if (union === undefined) return undefined;
    const index = random.below(union.branches.length);
    const branch = union.branches[index];
    if (typeof branch !== 'object' || typeof branch.properties !== 'object') return undefined;
    return {
      ...schema,
      [union.kind]: union.branches.with(index, {
        ...branch,
        properties: { ...branch.properties, k: { type: 'string' } },
      }),
    };
  },
  'wrap in a union': (schema, generator) => ({
    [generator.random.pick(unions)]: [schema, generator.schema(1)],
  }),
  'wrap in a union with null': (schema, { random }) => ({ [random.pick(unions)]: [schema, { type: 'null' }] }),
  'wrap in a union of one': (schema, { random }) => ({ [random.pick(unions)]: [schema] }),
  'wrap in allOf': (schema) => ({ allOf: [schema] }),
  'add a member to allOf': (schema, generator) => ({
    ...schema,
    allOf: [...schemasAt(schema.allOf), generator.chance(50) ? {} : generator.schema(1)],
  }),
  'remove a member of allOf': (schema, { random }) => {
    const members = schemasAt(schema.allOf);
    return members.length === 0 ? undefined : { ...schema, allOf: members.toSpliced(random.below(members.length), 1) };
  },
  'reorder allOf': (schema) =>
    schemasAt(schema.allOf).length > 1 ? { ...schema, allOf: schemasAt(schema.allOf).toReversed() } : undefined,
  'move a keyword into allOf': (schema, { random }) => {
    const movable = Object.keys(schema).filter((name) => name !== 'allOf');
    if (movable.length === 0) return undefined;
    const keyword = random.pick(movable);
    return { ...without(schema, keyword), allOf: [...schemasAt(schema.allOf), { [keyword]: schema[keyword] }] };
  },
  'move keywords out of allOf': (schema) => {
    const [member, ...others] = schemasAt(schema.allOf);
    if (typeof member !== 'object' || Object.keys(member).some((name) => name in without(schema, 'allOf')))
      return undefined;
    return { ...without(schema, 'allOf'), ...(others.length > 0 ? { allOf: others } : {}), ...member };
  },
  'write a reference out': (schema, _, { components }) =>
    '$ref' in schema ? targetOf(components, schema.$ref) : undefined,
  'lengthen a tuple': (schema, generator) =>
    'prefixItems' in schema
      ? { ...schema, prefixItems: [...schemasAt(schema.prefixItems), generator.schema(1)] }
      : undefined,
  'shorten a tuple': (schema) =>
    schemasAt(schema.prefixItems).length > 1
      ? { ...schema, prefixItems: schemasAt(schema.prefixItems).slice(0, -1) }
      : undefined,
  'write items as a position': (schema) =>
    'items' in schema && typeof schema.items === 'object'
      ? { ...schema, prefixItems: [...schemasAt(schema.prefixItems), schema.items as Schema] }
      : undefined,
  'make contains optional': (schema) => ('contains' in schema ? { ...schema, minContains: 0 } : undefined),
  'write another schema': (_, generator) => generator.schema(2),
};

/** Makes one random edit. */
export function editModel(model: Model, random: Random): Edit {
  const generator = new Generator(random, Object.keys(model.components));
  const tree: Members = { root: model.root, ...model.components };
  const places = placesIn(tree);
  for (;;) {
    const path = random.pick(places);
    const kind = random.pick(Object.keys(operators));
    const schema = path.reduce<unknown>((node, key) => (node as Members)[key], tree);
    const members = typeof schema === 'boolean' ? (schema ? {} : { not: {} }) : (schema as Members);
    const edited = operators[kind]?.(members, generator, model);
    if (edited === undefined || JSON.stringify(edited) === JSON.stringify(schema)) continue;
    const { root, ...components } = replace(tree, path, edited) as { root: Schema } & Record<string, Schema>;
    return { kind, model: pruned({ root, components }) };
  }
}

/** Paths of all schemas in a map of schemas. */
function placesIn(schemas: Members, path: Path = []): Path[] {
  return Object.entries(schemas).flatMap(([key, schema]) => placesOf(schema, [...path, key]));
}

function placesOf(schema: unknown, path: Path): Path[] {
  if (typeof schema !== 'object' || schema === null) return [path];
  const inside = Object.entries(schema as Members).flatMap(([keyword, value]) => {
    const here = [...path, keyword];
    if (['properties', 'patternProperties', 'dependentSchemas'].includes(keyword))
      return placesIn(value as Members, here);
    if (['allOf', 'anyOf', 'oneOf', 'prefixItems'].includes(keyword)) {
      return schemasAt(value).flatMap((item, index) => placesOf(item, [...here, index]));
    }
    const isSchema = /^(items|contains|not|if|then|else|(additional|unevaluated)Properties)$/.test(keyword);
    return isSchema ? placesOf(value, here) : [];
  });
  return [path, ...inside];
}

function replace(value: unknown, [key, ...rest]: Path, edited: Schema): unknown {
  if (key === undefined) return edited;
  if (Array.isArray(value)) return value.with(Number(key), replace(value[Number(key)], rest, edited));
  return { ...(value as Members), [key]: replace((value as Members)[key], rest, edited) };
}
