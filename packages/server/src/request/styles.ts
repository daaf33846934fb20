import { isObject, type Parameter } from '@xs2a/contract';
import qs from 'qs';

/** What the value of a parameter is, by its schema. */
export interface Shape {
  readonly kind: 'list' | 'object' | 'plain';
  /** Whether a list of one may also be a plain value. */
  readonly isEither: boolean;
  /** Names of the fields of an object. */
  readonly fields: readonly string[];
  /** Those of them that are lists. */
  readonly lists: readonly string[];
}

/** Entries of a list in brackets. A longer one is read as an object. */
const maxListLength = 100;

/**
 * Reads a parameter of the query by its OpenAPI style. Texts stay texts.
 *
 * @returns `undefined` if the query does not have it
 */
export function readFromQuery(parameter: Parameter, shape: Shape, query: URLSearchParams): unknown {
  const { kind, fields, lists } = shape;
  const { name, style, explode } = parameter;
  if (kind !== 'plain' && style === 'deepObject') return withLists(readBrackets(name, query), lists);
  if (kind === 'object' && explode) {
    const pairs = fields
      .filter((field) => query.has(field))
      .map((field) => [field, lists.includes(field) ? query.getAll(field) : query.get(field)] as const);
    return pairs.length === 0 ? undefined : record(pairs);
  }
  const texts = query.getAll(name);
  if (texts.length === 0) return undefined;
  if (kind === 'plain') return texts.length === 1 ? texts[0] : texts;
  const separator = { spaceDelimited: ' ', pipeDelimited: '|' }[style] ?? ',';
  if (kind === 'object') return pairsOf((texts.at(-1) ?? '').split(separator));
  return listOf(explode ? texts : texts.flatMap((text) => text.split(separator)), shape);
}

function listOf(texts: readonly string[], { isEither }: Shape): unknown {
  return isEither && texts.length === 1 ? texts[0] : texts;
}

/** A list of one item, written by the name of its field alone, looks like its item. */
function withLists(value: unknown, lists: readonly string[]): unknown {
  if (!isObject(value)) return value;
  for (const name of lists) if (typeof value[name] === 'string') value[name] = [value[name]];
  return value;
}

function readBrackets(name: string, query: URLSearchParams): unknown {
  const pairs = [...query].filter(([key]) => key.startsWith(`${name}[`));
  const text = new URLSearchParams(pairs).toString();
  const options = { plainObjects: true, arrayLimit: maxListLength, parameterLimit: Number.POSITIVE_INFINITY };
  return qs.parse(text, options)[name];
}

/**
 * Reads a parameter that is a single text: in a path, header or cookie.
 *
 * @param decode of the parts of the text
 */
export function readFromText(
  { name, style, explode }: Parameter,
  shape: Shape,
  text: string,
  decode: (part: string) => string,
): unknown {
  const { kind } = shape;
  const { prefix, separator } = delimiters(name, style, explode && kind !== 'plain');
  const bare = text.startsWith(prefix) ? text.slice(prefix.length) : text;
  if (kind === 'plain') return decode(bare);
  const parts = bare === '' ? [] : bare.split(separator).map(decode);
  if (kind === 'list') {
    return listOf(style === 'matrix' && explode ? parts.map((part) => part.replace(/^[^=]*=/, '')) : parts, shape);
  }
  return explode ? record(parts.map(splitPair)) : pairsOf(parts);
}

/** The prefix of a value and the separator of its parts (OpenAPI, "Style Values"). */
function delimiters(name: string, style: string, explode: boolean): { prefix: string; separator: string } {
  switch (style) {
    case 'label':
      return { prefix: '.', separator: explode ? '.' : ',' };
    case 'matrix':
      return explode ? { prefix: ';', separator: ';' } : { prefix: `;${name}=`, separator: ',' };
    default:
      return { prefix: '', separator: ',' };
  }
}

/** `a,1,b,2` is `{a: '1', b: '2'}`. */
function pairsOf(parts: readonly string[]): Record<string, unknown> {
  return record(parts.flatMap((key, index) => (index % 2 === 0 ? [[key, parts[index + 1]] as const] : [])));
}

function splitPair(pair: string): readonly [string, string] {
  const [key = '', ...value] = pair.split('=');
  return [key, value.join('=')];
}

/** Without a prototype, so that every name is possible. */
export function record(pairs: Iterable<readonly [string, unknown]> = []): Record<string, unknown> {
  return Object.assign(Object.create(null), Object.fromEntries(pairs));
}
