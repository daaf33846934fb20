import { type Contract, mergedSchema, type Operation, object, type Parameter, typesOf } from '@xs2a/contract';
import qs from 'qs';
import type { HttpRequest } from '../http/request.ts';
import { readCookies } from './credentials.ts';

/** The parameters of a request, by place and name. Names of headers are in small letters. */
export type CallParameters = Readonly<Record<Parameter['in'], Record<string, unknown>>>;

/** Where the values of parameters come from. */
interface ParameterSource {
  /** By the names of the placeholders, percent-encoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: HttpRequest['headers'];
}

/** Reads the documented parameters of a request by their styles: lists and objects of strings, or plain strings. */
export type ParameterReader = (operation: Operation, source: ParameterSource) => CallParameters;

/** What a parameter is written as. */
interface Shape {
  readonly kind: 'list' | 'object' | 'plain';
  /** Fields of an object. */
  readonly fields: readonly string[];
}

export function createParameterReader(contract: Contract): ParameterReader {
  const shapes = new WeakMap<Parameter, Shape>();

  function shapeOf(parameter: Parameter): Shape {
    const shape = shapes.get(parameter) ?? newShape(contract, parameter);
    shapes.set(parameter, shape);
    return shape;
  }

  return ({ parameters }, source) => {
    const values = { path: record(), query: record(), header: record(), cookie: record() };
    for (const [name, text] of Object.entries(source.path)) values.path[name] = decodeURIComponent(text);
    for (const parameter of parameters) {
      const value = read(parameter, shapeOf(parameter), source);
      if (value !== undefined) values[parameter.in][nameOf(parameter)] = value;
    }
    return values;
  };
}

/** The name of a parameter in {@link CallParameters}. */
export function nameOf({ name, in: place }: Parameter): string {
  return place === 'header' ? name.toLowerCase() : name;
}

function newShape(contract: Contract, { schema }: Parameter): Shape {
  const merged = mergedSchema(contract, schema?.schema);
  const types = typesOf(merged);
  const kind = types.includes('array') ? 'list' : types.includes('object') ? 'object' : 'plain';
  return { kind, fields: Object.keys(object(merged.properties)) };
}

function read(parameter: Parameter, shape: Shape, { path, query, headers }: ParameterSource): unknown {
  const { name } = parameter;
  switch (parameter.in) {
    case 'query':
      return readQuery(parameter, shape, query);
    case 'path':
      return path[name] === undefined ? undefined : readText(parameter, shape, path[name], decodeURIComponent);
    case 'header': {
      const value = headers[name.toLowerCase()];
      return value === undefined ? undefined : readText(parameter, shape, String(value), (text) => text.trim());
    }
    case 'cookie': {
      const value = readCookies(headers.cookie).get(name);
      return value === undefined ? undefined : readText(parameter, shape, value, (text) => text);
    }
  }
}

function readQuery(parameter: Parameter, { kind, fields }: Shape, query: URLSearchParams): unknown {
  const { name, style, explode } = parameter;
  if (kind !== 'plain' && style === 'deepObject') {
    const pairs = [...query].filter(([key]) => key.startsWith(`${name}[`));
    const text = new URLSearchParams(pairs).toString();
    return qs.parse(text, { plainObjects: true, parameterLimit: Number.POSITIVE_INFINITY })[name];
  }
  if (kind === 'object' && explode) {
    const pairs = fields.filter((field) => query.has(field)).map((field) => [field, query.get(field)] as const);
    return pairs.length === 0 ? undefined : record(pairs);
  }
  const texts = query.getAll(name);
  if (texts.length === 0) return undefined;
  if (kind === 'object') return pairsOf((texts.at(-1) ?? '').split(','));
  if (kind === 'plain') return texts.length === 1 ? texts[0] : texts;
  const separator = { spaceDelimited: ' ', pipeDelimited: '|' }[style] ?? ',';
  return explode ? texts : texts.flatMap((text) => text.split(separator));
}

/** Reads a value that stands in one text: in a path, header or cookie. */
function readText(
  { name, style, explode }: Parameter,
  { kind }: Shape,
  text: string,
  decode: (part: string) => string,
): unknown {
  const { prefix, separator } = delimiters(name, style, explode && kind !== 'plain');
  const bare = text.startsWith(prefix) ? text.slice(prefix.length) : text;
  if (kind === 'plain') return decode(bare);
  const parts = bare === '' ? [] : bare.split(separator).map(decode);
  if (kind === 'list') return style === 'matrix' && explode ? parts.map((part) => part.replace(/^[^=]*=/, '')) : parts;
  return explode ? record(parts.map((part) => splitOnce(part))) : pairsOf(parts);
}

/** What stands before a value and between its parts (OpenAPI, "Style Values"). */
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

function splitOnce(pair: string): readonly [string, string] {
  const [key = '', ...value] = pair.split('=');
  return [key, value.join('=')];
}

/** Without a prototype, so that a name may be any. */
function record(pairs: Iterable<readonly [string, unknown]> = []): Record<string, unknown> {
  return Object.assign(Object.create(null), Object.fromEntries(pairs));
}
