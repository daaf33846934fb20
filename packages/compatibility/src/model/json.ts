/** JSON values of a document, each with its place. */
import { isDeepStrictEqual } from 'node:util';

/** A JSON object whose members have not been checked. */
export type JsonObject = { [key: string]: unknown };

/** A value of a document, and the JSON pointer of its place. */
export interface Site {
  raw: unknown;
  pointer: string;
}

/**
 * A document cannot be read or understood.
 *
 * `pointer` is the place in the document, `side` says which of the two documents it is, `file` names the file; each is
 * `undefined` when it is not known.
 */
export class InputError extends Error {
  override name = 'InputError';
  readonly pointer: string | undefined;
  side: 'base' | 'revision' | undefined;
  file: string | undefined;

  constructor(message: string, pointer?: string) {
    super(message);
    this.pointer = pointer;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values are the same JSON; the order of keys does not matter. */
export function equal(a: unknown, b: unknown): boolean {
  return a === b || isDeepStrictEqual(a, b);
}

/** JSON pointer of a value inside `pointer`. */
export function at(pointer: string, ...keys: (string | number)[]): string {
  let path = pointer;
  for (const key of keys) path += `/${typeof key === 'string' && special.test(key) ? escapeKey(key) : key}`;
  return path;
}

/** Tested before a key is escaped, because few keys need it and there are millions. */
const special = /[~/]/;

function escapeKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The keys of a JSON pointer: `#/paths/~1v1/get` → `['paths', '/v1', 'get']`. */
export function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value under these keys; `undefined` when there is none. */
export function valueAt(root: unknown, keys: readonly string[]): unknown {
  let value = root;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as JsonObject)[key];
  }
  return value;
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

function refuse(expected: string, { raw, pointer }: Site): never {
  throw new InputError(`expected ${expected}, found ${describe(raw)}`, pointer);
}

/** The value as an object; an empty one where there is none. @throws {InputError} when it is something else */
export function objectAt(site: Site): JsonObject {
  if (site.raw === undefined) return {};
  return isObject(site.raw) ? site.raw : refuse('an object', site);
}

/** The members of an object, each with its place. @throws {InputError} when it is not an object */
export function membersAt(site: Site): Map<string, Site> {
  const members = new Map<string, Site>();
  for (const [key, raw] of Object.entries(objectAt(site))) members.set(key, { raw, pointer: at(site.pointer, key) });
  return members;
}

/** The items of a list, each with its place. @throws {InputError} when it is not a list */
export function itemsAt(site: Site): Site[] {
  if (site.raw === undefined) return [];
  if (!Array.isArray(site.raw)) refuse('a list', site);
  return site.raw.map((raw: unknown, index: number) => ({ raw, pointer: at(site.pointer, index) }));
}

/** The strings of a list. @throws {InputError} when it is not a list of strings */
export function stringsAt(site: Site): string[] {
  return itemsAt(site).map((item) => stringAt(item));
}

/** @throws {InputError} when the value is not a string */
export function stringAt(site: Site): string {
  return typeof site.raw === 'string' ? site.raw : refuse('a string', site);
}

/** @throws {InputError} when the value is not a number */
export function numberAt(site: Site): number {
  return typeof site.raw === 'number' ? site.raw : refuse('a number', site);
}

/** @throws {InputError} when the value is not `true`, `false` or absent */
export function booleanAt(site: Site): boolean {
  if (site.raw === undefined) return false;
  return typeof site.raw === 'boolean' ? site.raw : refuse('true or false', site);
}

/** The member `key` of an object, with its place. */
export function member(site: Site, key: string): Site {
  return { raw: objectAt(site)[key], pointer: at(site.pointer, key) };
}
