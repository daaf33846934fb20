/** The values of a random request. */

import { isDeepStrictEqual } from 'node:util';
import { encodePath, type MediaType, type Operation, type Parameter } from '@xs2a/contract';
import fc, { type Arbitrary } from 'fast-check';
import { type Derivation, validRequest } from '../cases/derivation.ts';
import { unknownId } from '../cases/unknown-ids.ts';
import { isAdmitted, schemaOf, wireValue } from '../cases/wire.ts';
import { isValidBody, validBodies } from './bodies.ts';
import { generate } from './schema/generate.ts';
import { likely } from './schema/likely.ts';

export interface Input {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** `undefined` when none is sent. */
  readonly body?: unknown;
}

/**
 * Inputs that obey the contract.
 *
 * @param media of the body; without one, none is sent
 * @returns `undefined` when none can be generated from the schemas
 */
export function validInputs(
  derivation: Derivation,
  operation: Operation,
  media: MediaType | undefined,
): Arbitrary<Input> | undefined {
  const path = pathValues(derivation, operation);
  const query = queryValues(derivation, operation);
  const body = media && validBodies(derivation, media, operation.body?.required === true);
  if (path === undefined || query === undefined || (media !== undefined && body === undefined)) return undefined;
  return fc.record({ path, query, ...(body !== undefined && { body }) }, { noNullPrototype: true });
}

/** Whether an input still obeys the contract after something was removed from it. */
export function isComplete(
  derivation: Derivation,
  { parameters, body }: Operation,
  media: MediaType | undefined,
  input: Input,
): boolean {
  const isWrong = parameters.some((parameter) => {
    if (parameter.in !== 'query') return false;
    if (!Object.hasOwn(input.query, parameter.name)) return parameter.required;
    return !isSendable(derivation, parameter, input.query[parameter.name]);
  });
  if (isWrong || media === undefined) return !isWrong;
  const isRequired = body?.required === true;
  return input.body === undefined ? !isRequired : isValidBody(derivation.validators, media, isRequired, input.body);
}

/** Existing ids, if any are known, and generated ones. */
function pathValues(derivation: Derivation, operation: Operation): Arbitrary<Input['path']> | undefined {
  const known = derivation.valuesOf(operation);
  const plain = recordOf(derivation, operation, 'path');
  const generated =
    plain &&
    (isReading(operation)
      ? plain
      : (likely(plain, (path) => !isGuessed(path, known)) ?? unknown(derivation, operation)));
  if (generated === undefined) return undefined;
  if (Object.keys(known).length === 0) return generated;
  // Later requests need the existing object.
  if (operation.method === 'DELETE') return likely(generated, (values) => !isDeepStrictEqual(values, known));
  return fc.oneof(generated, fc.constant(known));
}

/** Ids under which nothing exists, for placeholders whose values are counted. */
function unknown(derivation: Derivation, operation: Operation): Arbitrary<Input['path']> | undefined {
  const names = operation.parameters.filter(({ in: place }) => place === 'path').map(({ name }) => name);
  const ids = Object.fromEntries(names.map((name) => [name, unknownId(derivation, operation, name)]));
  return Object.values(ids).includes(undefined) ? undefined : fc.constant(ids);
}

export function isReading({ method }: Operation): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Where ids are counted, the smallest are somebody's: what changes or deletes an object must not hit upon them. */
export function isGuessed(values: Input['path'], own: Input['path']): boolean {
  return Object.entries(values).some(
    ([name, value]) => String(value) !== String(own[name]) && isCounted(String(value)),
  );
}

function isCounted(text: string): boolean {
  return /^0*\d{1,9}$/.test(text.trim());
}

/** Required parameters always, and some of the others. */
function queryValues(derivation: Derivation, operation: Operation): Arbitrary<Input['query']> | undefined {
  const generated = recordOf(derivation, operation, 'query');
  const required = operation.parameters.some((parameter) => parameter.in === 'query' && parameter.required);
  return generated ?? (required ? undefined : fc.constant(validRequest(derivation, operation).query));
}

function recordOf(
  derivation: Derivation,
  operation: Operation,
  place: 'path' | 'query',
): Arbitrary<Record<string, unknown>> | undefined {
  const parameters = operation.parameters.filter((parameter) => parameter.in === place);
  const values = parameters.map((parameter) => [parameter, valuesOf(derivation, parameter)] as const);
  if (values.some(([{ required }, value]) => required && value === undefined)) return undefined;
  const possible = values.flatMap(([{ name }, value]) => (value === undefined ? [] : [[name, value] as const]));
  const requiredKeys = parameters.filter(({ required }) => required).map(({ name }) => name);
  const generated = fc.record(Object.fromEntries(possible), { requiredKeys, noNullPrototype: true });
  if (place === 'query' || parameters.length === 0) return generated;
  return likely(generated, (path) => isAddress(encodePath(operation, path)));
}

function valuesOf({ contract, validators }: Derivation, parameter: Parameter): Arbitrary<unknown> | undefined {
  const schema = schemaOf(parameter);
  if (schema === undefined) return undefined;
  const generated = generate({ contract, isText: parameter.content === undefined }, schema.schema);
  return generated && likely(generated, (value) => isSendable({ contract, validators }, parameter, value));
}

function isSendable(
  { contract, validators }: Pick<Derivation, 'contract' | 'validators'>,
  parameter: Parameter,
  value: unknown,
): boolean {
  const read = wireValue(contract, parameter, value);
  return read !== undefined && isAdmitted(validators, parameter, read);
}

/** Whether a path still belongs to its operation after it is resolved: an empty segment or `..` changes it. */
export function isAddress(path: string): boolean {
  return !path
    .split('/')
    .slice(1)
    .some((segment) => ['', '.', '..'].includes(segment));
}
