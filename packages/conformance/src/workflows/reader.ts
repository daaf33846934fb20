/** Reads values of the right type from a document, or throws an error with their place. */
import { isObject, type JsonObject, pointer } from '@xs2a/contract';
import { WorkflowError } from './document.ts';

type Keys = readonly (string | number)[];

/** A node of a document, and its place. */
export interface Reader {
  readonly node: JsonObject;
  readonly pointer: string;
  /** @throws {WorkflowError} for keys other than these and extensions, which would change what is run */
  only(...known: string[]): void;
  /** The text of a key, or an empty one. */
  text(key: string): string;
  /** The object of a key, or an empty one. */
  inside(key: string): Reader;
  /** The objects in the list of a key. */
  list(key: string): Reader[];
  /** The texts in the list of a key. */
  texts(key: string): string[];
  number(key: string, fallback: number): number;
  /** @throws {WorkflowError} always, about a key of this node or the node itself */
  fail(key: string | undefined, found: string, repair: string): never;
}

/** @param name of the document, for messages */
export function createReader(name: string, node: JsonObject, keys: Keys = []): Reader {
  const place = keys.length === 0 ? '#' : pointer(...keys);
  const reader: Reader = { node, pointer: place, only, text, inside, list, texts, number, fail };
  return reader;

  function only(...known: string[]): void {
    const strange = Object.keys(node).find((key) => !known.includes(key) && !key.startsWith('x-'));
    if (strange !== undefined) fail(strange, `the key \`${strange}\``, `It knows only ${known.join(', ')}.`);
  }

  function text(key: string): string {
    const value = node[key] ?? '';
    return typeof value === 'string' ? value : fail(key, `${typeof value} in \`${key}\``, 'Write a text.');
  }

  function inside(key: string): Reader {
    const value = node[key] ?? {};
    if (!isObject(value)) fail(key, `no object in \`${key}\``, 'Write an object.');
    return createReader(name, value, [...keys, key]);
  }

  function list(key: string): Reader[] {
    return array(key).map((item, index) => {
      if (!isObject(item)) fail(key, `an item of \`${key}\` that is no object`, 'Write an object.');
      return createReader(name, item, [...keys, key, index]);
    });
  }

  function texts(key: string): string[] {
    return array(key).map((item) =>
      typeof item === 'string' ? item : fail(key, `an item of \`${key}\` that is no text`, 'Write a text.'),
    );
  }

  function array(key: string): unknown[] {
    const value = node[key] ?? [];
    return Array.isArray(value) ? value : fail(key, `no list in \`${key}\``, 'Write a list.');
  }

  function number(key: string, fallback: number): number {
    const value = node[key] ?? fallback;
    const isNumber = typeof value === 'number' && value >= 0;
    return isNumber ? value : fail(key, `no number in \`${key}\``, 'Write a number that is not negative.');
  }

  function fail(key: string | undefined, found: string, repair: string): never {
    const where = key === undefined ? place : pointer(...keys, key);
    throw new WorkflowError(`${name}${where}: found ${found}, which the suite does not run. ${repair}`);
  }
}
