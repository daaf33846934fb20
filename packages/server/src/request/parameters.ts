import { type Contract, mergedSchema, type Operation, object, type Parameter, typesOf } from '@xs2a/contract';
import type { HttpRequest } from '../http/request.ts';
import { readCookies } from './credentials.ts';
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
  const merged = mergedSchema(contract, schema?.schema);
  const types = typesOf(merged);
  const kind = types.includes('array') ? 'list' : types.includes('object') ? 'object' : 'plain';
  return { kind, fields: Object.keys(object(merged.properties)) };
}

function read(parameter: Parameter, shape: Shape, { path, query, headers }: ParameterSource): unknown {
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
      return value === undefined ? undefined : readFromText(parameter, shape, value, (text) => text);
    }
  }
}
