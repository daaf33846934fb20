import { mergedSchema, type Operation, type Schema, typesOf } from '@xs2a/contract';
import { patternText } from '@xs2a/contract/sample';
import type { Case } from '../types.ts';
import { caseOf, type Derivation, type Deriver, planOf, validRequest } from './derivation.ts';
import { documents, refusals } from './expected.ts';
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
    if (operation.method === 'GET') yield* deriveOtherLetters(derivation, operation, name, base.path);
  }
};

/**
 * An id in other letters is another id: paths are compared letter by letter (RFC 3986, 6.2.2.1). That is not asked of ids
 * which may be written in both ways: numbers in base 16 and 32, UUIDs (RFC 9562, 4), other formats, names that people
 * choose, and whatever the contract calls so.
 */
function* deriveOtherLetters(
  derivation: Derivation,
  operation: Operation,
  name: string,
  path: Readonly<Record<string, unknown>>,
): Generator<Case> {
  const { contract, validators } = derivation;
  const parameter = operation.parameters.find((candidate) => candidate.in === 'path' && candidate.name === name);
  const id = path[name];
  if (parameter === undefined || typeof id !== 'string' || isNumeral(id)) return;
  const { pattern, format, enum: listed, description = '' } = mergedSchema(contract, schemaOf(parameter)?.schema ?? {});
  const isMachineMade = pattern !== undefined || (/id$/i.test(name) && /\d/.test(id));
  const isEither = /case.?insensitive|upper.{0,20}lower|ignor\w* case/i.test(`${description} ${parameter.description}`);
  if (!isMachineMade || isEither || format !== undefined || Array.isArray(listed)) return;
  const other = swapLetters(id);
  if (other === id) return;
  const isValid = isAdmitted(validators, parameter, wireValue(contract, parameter, other));
  yield caseOf(operation, 'unknown-id', {
    name: `${name} in other letters`,
    title: `${operation.id} finds nothing under a ${name} in other letters`,
    request: planOf(operation, { ...validRequest(derivation, operation), path: { ...path, [name]: other } }),
    expect: isValid ? ['404'] : ['404', ...refusals(operation)],
  });
}

/** Digits of base 16 or, as in a ULID, of base 32, which have no case. */
function isNumeral(id: string): boolean {
  return /^[0-9a-f-]+$/i.test(id) || /^[0-9a-hjkmnp-tv-z]{26}$/i.test(id);
}

function swapLetters(id: string): string {
  return id.replace(/[a-z]/gi, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
}

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
