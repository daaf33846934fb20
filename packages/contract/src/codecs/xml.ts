/** Writes XML by the `xml` objects of a schema. A module of its own, because the library takes long to load. */
import { create } from 'xmlbuilder2';
import { isObject, keysOf, object } from '../json.ts';
import type { Contract, PlacedSchema, Schema } from '../model.ts';
import { alternatives, mergedSchema } from '../schemas.ts';

type Resolver = Pick<Contract, 'resolve'>;

/** The part of the builder that is used. */
interface Element {
  ele(name: string, attributes?: Record<string, string>): Element;
  att(name: string, value: string): Element;
  txt(text: string): Element;
}

/** `xml` of a schema. */
interface Notation {
  readonly name: string | undefined;
  readonly prefix: string | undefined;
  readonly namespace: string | undefined;
  readonly isAttribute: boolean;
  readonly isWrapped: boolean;
}

/** A value that XML cannot carry as the schema describes it. */
class Unwritable extends Error {}

/**
 * Writes a value as XML, by the fields `name`, `attribute`, `prefix`, `namespace` and `wrapped` of the `xml` objects in its
 * schema. A schema of the components that has no name of its own is called by its key.
 *
 * @param value a text is XML already
 * @returns `undefined` for a value that cannot be written: `null`, a list of lists, names and characters that XML does not
 * have, or no name of the root
 */
export function encodeXml(contract: Resolver, schema: PlacedSchema | undefined, value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const document = create({ version: '1.0', encoding: 'UTF-8' }) as unknown as Element & { end(): string };
  try {
    writeRoot(contract, document, schema?.schema ?? {}, value);
  } catch (error) {
    if (error instanceof Unwritable) return undefined;
    throw error;
  }
  return document.end();
}

function writeRoot(contract: Resolver, parent: Element, node: unknown, value: unknown): void {
  const schema = mergedSchema(contract, node);
  const notation = notationOf(schema);
  const name = notation.name ?? componentName(node);
  if (name === undefined) throw new Unwritable();
  if (!Array.isArray(value)) {
    writeElement(contract, parent, name, schema, value);
    return;
  }
  const list = element(parent, name, notation);
  const entry = notationOf(mergedSchema(contract, schema.items ?? {})).name ?? componentName(schema.items);
  if (entry === undefined) throw new Unwritable();
  for (const member of value) writeElement(contract, list, entry, schema.items, member);
}

/** @param key of the field in its schema */
function writeField(contract: Resolver, parent: Element, key: string, node: unknown, value: unknown): void {
  const schema = mergedSchema(contract, node);
  const notation = notationOf(schema);
  const name = notation.name ?? key;
  if (notation.isAttribute) {
    parent.att(qualified(name, notation), textOf(value));
    return;
  }
  if (!Array.isArray(value)) {
    writeElement(contract, parent, name, schema, value);
    return;
  }
  const entry = notationOf(mergedSchema(contract, schema.items ?? {})).name;
  const holder = notation.isWrapped ? element(parent, name, notation) : parent;
  for (const member of value) writeElement(contract, holder, entry ?? name, schema.items, member);
}

function writeElement(contract: Resolver, parent: Element, name: string, node: unknown, value: unknown): void {
  const schema = mergedSchema(contract, node);
  const written = element(parent, name, notationOf(schema));
  if (!isObject(value)) {
    written.txt(textOf(value));
    return;
  }
  const fields = alternatives(contract, schema).flatMap(({ properties }) => Object.entries(object(properties)));
  const byName = new Map(fields);
  for (const [key, field] of Object.entries(value)) {
    if (field !== undefined) writeField(contract, written, key, byName.get(key), field);
  }
}

function element(parent: Element, name: string, notation: Notation): Element {
  const { prefix, namespace } = notation;
  const declaration = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  return parent.ele(qualified(name, notation), namespace === undefined ? {} : { [declaration]: namespace });
}

function qualified(name: string, { prefix }: Notation): string {
  if (!/^[\p{L}_][\p{L}\p{N}._-]*$/u.test(name)) throw new Unwritable();
  return prefix === undefined ? name : `${prefix}:${name}`;
}

function textOf(value: unknown): string {
  if (value === null || typeof value === 'object') throw new Unwritable();
  const text = String(value);
  // XML has no way to write these, and reads a carriage return as a line feed.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(text)) throw new Unwritable();
  return text;
}

export function notationOf({ xml }: Schema): Notation {
  const { name, prefix, namespace, attribute, wrapped } = object(xml);
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  return {
    name: text(name),
    prefix: text(prefix),
    namespace: text(namespace),
    isAttribute: attribute === true,
    isWrapped: wrapped === true,
  };
}

/** The key of a schema of the components, or of the one that a reference leads to. */
function componentName(node: unknown): string | undefined {
  const { $ref } = object(node);
  const keys = typeof $ref === 'string' ? keysOf($ref) : [];
  return keys.length === 3 && keys[1] === 'schemas' ? keys[2] : undefined;
}
