import { type Contract, type Schema, typesOf } from '@xs2a/contract';
import { sample } from '@xs2a/contract/sample';
import { samples } from './foreign.ts';
import type { Value } from './value.ts';

/** One value of each type, where a schema admits several: who reads only the first is found out. */
export function ownTypes(contract: Contract, schemas: readonly Schema[], seed: number): Value[] {
  // Listed values are sent one by one.
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
  // What stands there as an example has one of the types only.
  const { examples: _, example: __, default: ___, ...rest } = schema;
  return sample(contract, { ...rest, type }, seed);
}
