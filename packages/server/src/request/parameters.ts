import { alternatives, type Contract, isJson, type Operation, object, type Parameter, typesOf } from '@xs2a/contract';
import type { HttpRequest } from '../http/request.ts';
import { readCookies } from './credentials.ts';
import { isDecodable } from './query.ts';
import { readFromQuery, readFromText, record, type Shape } from './styles.ts';

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
  const branches = alternatives(contract, schema?.schema);
  const types = branches.flatMap(typesOf);
  const kind = types.includes('array') ? 'list' : types.includes('object') ? 'object' : 'plain';
  const fields = Object.assign({}, ...branches.map(({ properties }) => object(properties)));
  const isList = (name: string) => alternatives(contract, fields[name]).flatMap(typesOf).join() === 'array';
  return {
    kind,
    isEither: kind === 'list' && types.some((type) => type !== 'array' && type !== 'null'),
    fields: Object.keys(fields),
    lists: Object.keys(fields).filter(isList),
  };
}

function read(parameter: Parameter, shape: Shape, source: ParameterSource): unknown {
  if (parameter.content === undefined) return readStyled(parameter, shape, source);
  const text = readStyled({ ...parameter, style: 'simple' }, plain, source);
  return typeof text === 'string' && isJson(parameter.content.type) ? parsed(text) : text;
}

const plain: Shape = { kind: 'plain', isEither: false, fields: [], lists: [] };

/** @returns the text itself if it is not JSON: its schema refuses it, unless it admits anything */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function readStyled(parameter: Parameter, shape: Shape, { path, query, headers }: ParameterSource): unknown {
  const { name } = parameter;
  switch (parameter.in) {
    case 'query':
      return readFromQuery(parameter, shape, query);
    case 'path':
      return path[name] === undefined ? undefined : readFromText(parameter, shape, path[name], decodeURIComponent);
    case 'header': {
      const value = headers[name.toLowerCase()];
      return value === undefined ? undefined : readFromText(parameter, shape, String(value), (text) => text.trim());
    }
    case 'cookie': {
      const value = readCookies(headers.cookie).get(name);
      return value === undefined ? undefined : readFromText(parameter, shape, decodeCookie(value), (text) => text);
    }
  }
}

/** Cookies have no encoding of their own. Clients that need one write them like a query. */
function decodeCookie(text: string): string {
  return isDecodable(text) ? decodeURIComponent(text) : text;
}
