import { mergedSchema, type Operation } from '@xs2a/contract';
import { patternText } from '@xs2a/contract/sample';
import { caseOf, type Derivation, type Deriver, documents, planOf, validRequest } from './derivation.ts';

/** Ids that are valid, but under which nothing exists. */
export const deriveUnknownIds: Deriver = function* (derivation, operation) {
  const placeholders = operation.parameters.filter((parameter) => parameter.in === 'path');
  if (placeholders.length === 0 || !documents(operation, '404')) return;
  const base = validRequest(derivation, operation);
  const expect = ['404'];
  for (const { name } of placeholders) {
    const path = { ...base.path, [name]: unknownId(derivation, operation, name) };
    const title = `${operation.id} finds nothing under an unknown ${name}`;
    yield caseOf(operation, 'unknown-id', { name, title, request: planOf(operation, { ...base, path }), expect });
  }
};

/** The largest id in a database column of 32 bits. */
const maxInteger = 2 ** 31 - 1;

/** A generated id that is valid; as long as its pattern allows, so that nobody has it. */
export function unknownId({ contract, seed }: Derivation, operation: Operation, name: string): unknown {
  const parameter = operation.parameters.find((candidate) => candidate.in === 'path' && candidate.name === name);
  const schema = mergedSchema(contract, parameter?.schema?.schema ?? {});
  const types = [schema.type].flat();
  if (types.includes('integer')) return Math.min(Number(schema.maximum ?? maxInteger), maxInteger) - (seed % 1000);
  if (schema.format === 'uuid') return `00000000-0000-4000-8000-${String(seed % 1_000_000).padStart(12, '0')}`;
  if (typeof schema.pattern === 'string') {
    const long = patternText(schema.pattern, { ...schema, minLength: 14 }, seed);
    return long ?? patternText(schema.pattern, schema, seed) ?? 'unknown';
  }
  return 'no-such-id';
}
