import { type Contract, type Schema, typesOf } from '@xs2a/contract';
import { sample } from '@xs2a/contract/sample';
import { samples } from './foreign.ts';
import type { Value } from './value.ts';

/** One value of each type, if a schema admits several: a server may know only the first. */
export function ownTypes(contract: Contract, schemas: readonly Schema[], seed: number): Value[] {
  // `choices` has the values of an enum.
  const open = schemas.filter((schema) => !('const' in schema) && !Array.isArray(schema.enum));
  const types = new Set(open.flatMap(typesOf));
  if (types.size < 2) return [];
  return samples.flatMap(([type, { what }]) => {
    const schema = open.find((branch) => typesOf(branch).includes(type));
    return schema === undefined ? [] : [{ what, value: ofType(contract, schema, type, seed) }];
  });
}

function ofType(contract: Contract, schema: Schema, type: string, seed: number): unknown {
  if (type === 'null') return null;
  // An example in the schema has only one of the types.
  const { examples: _, example: __, default: ___, ...rest } = schema;
  return sample(contract, { ...rest, type }, seed);
}
