import type { Contract } from '../../model.ts';

/** One way to spoil a valid body, and the field that the answer must name. */
export interface Mutation {
  name: string;
  field: string;
  body: Record<string, unknown>;
}

interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  dependentRequired?: Record<string, string[]>;
  enum?: unknown[];
  pattern?: string;
  maxLength?: number;
  minLength?: number;
  minimum?: number;
}

/** Every way to spoil one field, derived from the schema of the body: two levels of it. */
export function mutationsOf(contract: Contract, schema: unknown, valid: Record<string, unknown>): Mutation[] {
  return fields(contract, schema as Schema, []).flatMap((field) => spoil(field, valid));
}

interface Field {
  path: string[];
  schema: Schema;
  /** The object that holds the field. */
  parent: Schema;
}

function fields(contract: Contract, node: Schema, path: string[]): Field[] {
  const parent = contract.resolve<Schema>(node);
  return Object.entries(parent.properties ?? {}).flatMap(([name, property]) => {
    const schema = contract.resolve<Schema>(property);
    const field = { path: [...path, name], schema, parent };
    return path.length === 0 ? [field, ...fields(contract, schema, field.path)] : [field];
  });
}

function spoil({ path, schema, parent }: Field, valid: Record<string, unknown>): Mutation[] {
  const name = path.at(-1) ?? '';
  const field = path.join('.');
  const set = (name: string, value: unknown): Mutation => ({ name, field, body: withValue(valid, path, value) });
  const types = [schema.type ?? []].flat();
  const mutations: Mutation[] = [];
  if (types.length > 0) mutations.push(set('wrong type', types.includes('object') ? 'text' : { unexpected: '1' }));
  if (schema.enum !== undefined) mutations.push(set('unknown enum', 'no-such-value'));
  if (schema.pattern !== undefined) mutations.push(set('wrong form', '!'));
  if (schema.maxLength !== undefined) mutations.push(set('too long', 'A'.repeat(schema.maxLength + 1)));
  if (schema.minLength !== undefined) mutations.push(set('empty', ''));
  if (schema.minimum !== undefined) mutations.push(set('too small', schema.minimum - 1));
  if (parent.required?.includes(name)) {
    const body = path.length === 1 ? valid : withValue(valid, path.slice(0, -1), { sent: '1' });
    mutations.push({ name: 'missing', field, body: withoutValue(body, path) });
  }
  for (const needed of parent.dependentRequired?.[name] ?? []) {
    const neededPath = [...path.slice(0, -1), needed];
    const body = withoutValue(withValue(valid, path, sampleOf(schema)), neededPath);
    mutations.push({ name: `${name} without ${needed}`, field: neededPath.join('.'), body });
  }
  return mutations;
}

/** A value that is valid enough for its dependencies to be looked at. */
function sampleOf(schema: Schema): string {
  return ['88888888', '2014-03-25', 'abc'].find((value) => new RegExp(schema.pattern ?? '').test(value)) ?? '1';
}

function withValue(
  body: Record<string, unknown>,
  [name = '', ...rest]: string[],
  value: unknown,
): Record<string, unknown> {
  const inner = rest.length === 0 ? value : withValue((body[name] ?? {}) as Record<string, unknown>, rest, value);
  return { ...body, [name]: inner };
}

function withoutValue(body: Record<string, unknown>, [name = '', ...rest]: string[]): Record<string, unknown> {
  const { [name]: value, ...others } = body;
  return rest.length === 0 ? others : { ...others, [name]: withoutValue((value ?? {}) as typeof body, rest) };
}
