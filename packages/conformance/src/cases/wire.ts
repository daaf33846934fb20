/** What a server reads of the value of a parameter. */
import {
  type Contract,
  isJson,
  isObject,
  mergedSchema,
  type Operation,
  object,
  type Parameter,
  type PlacedSchema,
} from '@xs2a/contract';
import { sample } from '@xs2a/contract/sample';
import type { Validators } from '@xs2a/contract/validators';

/** Between the parts of a value that is written as one text. */
const separators: Readonly<Record<string, string>> = { spaceDelimited: ' ', pipeDelimited: '|' };

/** The schema of a parameter, with or without `content`. */
export function schemaOf({ schema, content }: Parameter): PlacedSchema | undefined {
  return content === undefined ? schema : content.schema;
}

/**
 * The value as a server reads it from the wire: texts, lists and objects of texts; JSON where the parameter has
 * `content`.
 *
 * @returns `undefined` for a value that the style cannot carry, or not so that every server reads the same: no entries, a
 * list in a list, a separator in an entry
 */
export function wireValue(contract: Contract, parameter: Parameter, value: unknown): unknown {
  const { content, in: place, style, explode } = parameter;
  if (value === undefined) return undefined;
  if (content !== undefined) return isJson(content.type) || typeof value === 'string' ? value : undefined;
  if (style === 'label' || style === 'matrix') return undefined;
  if (!Array.isArray(value) && !isObject(value)) return value === null ? undefined : String(value);
  const parts = Object.values(value);
  // A cookie has no way to carry parts, and an address none to carry no parts.
  if (place === 'cookie' || parts.length === 0 || !parts.every(isScalar)) return undefined;
  const isRepeated = (style === 'form' && explode) || style === 'deepObject';
  const separator = separators[style] ?? ',';
  const texts = parts.map(String);
  if (!isRepeated && texts.some((text) => text === '' || text.includes(separator))) return undefined;
  if (Array.isArray(value)) return style === 'deepObject' ? undefined : texts;
  const names = Object.keys(value);
  const declared = object(mergedSchema(contract, schemaOf(parameter)?.schema).properties);
  // Each field is a parameter of its own: an unknown one is any other parameter.
  if (style === 'form' && explode && !names.every((name) => Object.hasOwn(declared, name))) return undefined;
  return Object.fromEntries(names.map((name, index) => [name, texts[index]]));
}

/** Whether a value that a server reads obeys the schema of its parameter. */
export function isAdmitted(validators: Validators, parameter: Parameter, read: unknown): boolean {
  const schema = schemaOf(parameter);
  if (schema === undefined || (read === '' && parameter.allowsEmpty)) return true;
  return (parameter.content === undefined ? validators.text : validators.request)(schema, read).length === 0;
}

/** What a value is chosen from. */
interface Source {
  readonly contract: Contract;
  readonly validators: Validators;
  readonly seed: number;
}

/** Values by parameter, because every case of an operation begins with them. */
const chosen = new WeakMap<Parameter, { readonly seed: number; readonly value: unknown }>();

/**
 * A valid value of a parameter: its first example that can be sent, otherwise a generated one.
 *
 * @returns `undefined` when there is none
 */
export function parameterValue(source: Source, parameter: Parameter): unknown {
  const known = chosen.get(parameter);
  if (known?.seed === source.seed) return known.value;
  const value = [...candidates(source, parameter)].find((candidate) => {
    const read = wireValue(source.contract, parameter, candidate);
    return read !== undefined && read !== '' && isAdmitted(source.validators, parameter, read);
  });
  chosen.set(parameter, { seed: source.seed, value });
  return value;
}

function* candidates({ contract, seed }: Source, parameter: Parameter): Generator<unknown> {
  for (const { value } of [...parameter.examples, ...(parameter.content?.examples ?? [])]) yield value;
  const node = schemaOf(parameter)?.schema ?? {};
  const plain = sample(contract, node, seed);
  yield plain;
  // The smallest list and the smallest object are empty, and cannot be sent.
  const { items, properties } = mergedSchema(contract, node);
  if (Array.isArray(plain)) yield [sample(contract, items ?? {}, seed)];
  if (!isObject(plain)) return;
  const fields = Object.entries(object(properties)).map(
    ([name, field]) => [name, sample(contract, field, seed)] as const,
  );
  for (const [name, value] of fields) yield { ...plain, [name]: value };
}

/**
 * Names of the required parameters of an operation for which no valid value can be sent.
 *
 * @param ids known values of the placeholders
 */
export function unsendable(source: Source, operation: Operation, ids: Readonly<Record<string, unknown>>): string[] {
  const isKnown = ({ in: place, name }: Parameter) => place === 'path' && ids[name] !== undefined;
  return operation.parameters
    .filter((parameter) => parameter.required && !isKnown(parameter) && parameterValue(source, parameter) === undefined)
    .map(({ name }) => name);
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
