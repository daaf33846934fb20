import { mergedSchema, type Operation, type Schema, typesOf } from '@xs2a/contract';
import { patternText } from '@xs2a/contract/sample';
import { caseOf, type Derivation, type Deriver, planOf, validRequest } from './derivation.ts';
import { documents } from './expected.ts';
import { isAdmitted, schemaOf, wireValue } from './wire.ts';

/** Ids that are valid, but under which nothing exists. */
export const deriveUnknownIds: Deriver = function* (derivation, operation) {
  const placeholders = operation.parameters.filter((parameter) => parameter.in === 'path');
  if (placeholders.length === 0 || !documents(operation, '404')) return;
  const base = validRequest(derivation, operation);
  const expect = ['404'];
  for (const { name } of placeholders) {
    const id = unknownId(derivation, operation, name);
    if (id === undefined) continue;
    const path = { ...base.path, [name]: id };
    const title = `${operation.id} finds nothing under an unknown ${name}`;
    yield caseOf(operation, 'unknown-id', { name, title, request: planOf(operation, { ...base, path }), expect });
  }
};

/** The largest id in a database column of 32 bits. */
const maxInteger = 2 ** 31 - 1;

/**
 * A generated id that is valid; as long as its pattern allows, so that nobody has it.
 *
 * @returns `undefined` where every valid id may exist, such as one of a few listed values
 */
export function unknownId(derivation: Omit<Derivation, 'valuesOf'>, operation: Operation, name: string): unknown {
  const parameter = operation.parameters.find((candidate) => candidate.in === 'path' && candidate.name === name);
  if (parameter === undefined) return 'no-such-id';
  const { contract, validators, seed } = derivation;
  const schema = mergedSchema(contract, schemaOf(parameter)?.schema ?? {});
  if (Array.isArray(schema.enum) || 'const' in schema) return undefined;
  const isValid = (id: unknown) => {
    const read = wireValue(contract, parameter, id);
    return read !== undefined && isAdmitted(validators, parameter, read);
  };
  return candidates(schema, seed).find(isValid);
}

function candidates(schema: Schema, seed: number): unknown[] {
  const types = typesOf(schema);
  const largest = Math.min(Number(schema.maximum ?? maxInteger), maxInteger);
  const numbers = [largest - (seed % 1000), largest];
  if (types.includes('integer') || types.includes('number')) return numbers;
  const { pattern, format, minLength = 0 } = schema;
  if (format === 'uuid') return [`00000000-0000-4000-8000-${String(seed % 1_000_000).padStart(12, '0')}`];
  if (typeof pattern === 'string') {
    const texts = [patternText(pattern, { ...schema, minLength: 14 }, seed), patternText(pattern, schema, seed)];
    return texts.filter((text) => text !== undefined);
  }
  // A text may hide a number, or be short.
  return ['no-such-id'.padEnd(Number(minLength), '-'), ...numbers.map(String), 'zzzz', 'zz'];
}
