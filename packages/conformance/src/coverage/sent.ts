/** Reads a sent request like a server does. */
import {
  type BodyFormat,
  bodyFormat,
  type Contract,
  decodeForm,
  type MediaType,
  mergedSchema,
  type Operation,
  object,
  type Parameter,
  parseJson,
  typesOf,
} from '@xs2a/contract';
import { decodeMultipart } from '@xs2a/contract/multipart';
import { documentedMedia, essence } from '../check/subject.ts';
import type { RequestPlan } from '../types.ts';

/** @returns the value of each parameter that is in the request: text, or lists and objects of texts */
export function parametersIn(
  contract: Contract,
  operation: Operation,
  request: RequestPlan,
): { parameter: Parameter; value: unknown }[] {
  const [path = '', ...query] = request.target.split('?');
  const search = query.join('?');
  const inPath = pathValues(operation.path, path);
  const headers = new Map(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]));
  const valueSent = (parameter: Parameter): unknown => {
    if (parameter.in === 'path') return inPath.get(parameter.name);
    if (parameter.in === 'header') return headers.get(parameter.name.toLowerCase());
    return parameter.in === 'query' ? queryValue(contract, parameter, search) : undefined;
  };
  return operation.parameters.flatMap((parameter) => {
    const value = valueSent(parameter);
    return value === undefined ? [] : [{ parameter, value }];
  });
}

const separators: Readonly<Record<string, string>> = { spaceDelimited: ' ', pipeDelimited: '|' };

function queryValue(contract: Contract, { name, style, explode, schema }: Parameter, search: string): unknown {
  if (style === 'deepObject') return object(decodeForm(search))[name];
  const [first, ...others] = new URLSearchParams(search).getAll(name);
  const isList = typesOf(mergedSchema(contract, schema?.schema)).includes('array');
  if (first === undefined || !isList) return first;
  return explode ? [first, ...others] : first.split(separators[style] ?? ',');
}

/** A body as a server reads it. */
interface SentBody {
  /** As the operation documents it. */
  readonly media: MediaType;
  readonly format: BodyFormat;
  /** Forms as objects of texts, parts that are JSON as JSON; `undefined` where it cannot be read. */
  readonly value: unknown;
}

/** @returns `undefined` when there is no body, or none of a documented type */
export function sentBody(operation: Operation, { body, headers }: RequestPlan): SentBody | undefined {
  if (body === undefined) return undefined;
  const [, type = ''] = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type') ?? [];
  const media = operation.body && documentedMedia(operation.body.content, essence(type));
  if (media === undefined) return undefined;
  const format = bodyFormat(essence(type));
  return { media, format, value: read(media, format, Buffer.from(body), type) };
}

function read(media: MediaType, format: BodyFormat, body: Buffer, type: string): unknown {
  switch (format) {
    case 'form':
      return decodeForm(body.toString('utf8'), media.encoding);
    case 'multipart':
      return decodeMultipart(media, body, type);
    case 'json':
      return parseJson(body.toString('utf8'));
    default:
      return body.toString('utf8');
  }
}

/** The values that stand for the placeholders of a path. */
function pathValues(template: string, path: string): Map<string, string> {
  const names: string[] = [];
  const source = template.split(/(\{[^}]*\})/).map((part) => {
    if (!part.startsWith('{')) return part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    names.push(part.slice(1, -1));
    return '([^/]*)';
  });
  const values = new RegExp(`^${source.join('')}$`).exec(path)?.slice(1) ?? [];
  return new Map(names.map((name, index) => [name, decode(values[index] ?? '')]));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
