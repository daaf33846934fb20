import qs from 'qs';
import { type Contract, type ContractOperation, type ParameterObject, resolve } from '../contract.ts';
import { isJson } from '../media-types.ts';
import type { NamedExample } from './examples.ts';

/** A body to send, in one media type. */
export interface CurlBody {
  mediaType: string;
  example: NamedExample;
}

type Parameter = ParameterObject & {
  required?: boolean;
  example?: unknown;
  examples?: Record<string, { value?: unknown }>;
  schema?: { examples?: unknown[]; default?: unknown; enum?: unknown[] };
};

/**
 * A command that sends a valid request of an operation, quoted for a POSIX shell. Path and required query are filled
 * from the examples of their parameters.
 *
 * @param base address of the server, without a slash at the end
 */
export function toCurl(contract: Contract, operation: ContractOperation, base: string, body?: CurlBody): string {
  const { method } = operation;
  const words = ['curl'];
  if (method !== (body === undefined ? 'get' : 'post')) words.push('-X', method.toUpperCase());
  words.push(...credentials(contract, operation), base + targetOf(contract, operation));
  if (body !== undefined) words.push(...content(body));
  return words.map(quote).join(' ');
}

/** Any key will do. */
function credentials(contract: Contract, { operation }: ContractOperation): string[] {
  const [name] = Object.keys(
    (operation.security ?? contract.security ?? []).find((one) => Object.keys(one).length > 0) ?? {},
  );
  const scheme = name === undefined ? undefined : contract.components?.securitySchemes?.[name];
  if (scheme?.type !== 'http') return [];
  return scheme.scheme?.toLowerCase() === 'basic' ? ['-u', 'api:key'] : ['-H', 'Authorization: Bearer token'];
}

function targetOf(contract: Contract, { path, item, operation }: ContractOperation): string {
  const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((parameter) =>
    resolve<Parameter>(contract, parameter as Parameter),
  );
  const filled = path.replaceAll(/\{(.+?)\}/g, (_, name: string) => {
    const parameter = parameters.find((one) => one.in === 'path' && one.name === name);
    return encodeURIComponent(String(exampleOf(contract, parameter) ?? name));
  });
  const query = parameters.filter((parameter) => parameter.in === 'query' && parameter.required === true);
  const values = query.map((parameter) => [parameter.name, String(exampleOf(contract, parameter) ?? parameter.name)]);
  const search = new URLSearchParams(values).toString();
  return search === '' ? filled : `${filled}?${search}`;
}

function exampleOf(contract: Contract, parameter: Parameter | undefined): unknown {
  if (parameter === undefined) return undefined;
  if (parameter.example !== undefined) return parameter.example;
  const [first] = Object.values(parameter.examples ?? {});
  if (first !== undefined) return resolve<{ value?: unknown }>(contract, first).value;
  const schema = parameter.schema && resolve<NonNullable<Parameter['schema']>>(contract, parameter.schema);
  return schema?.examples?.[0] ?? schema?.default ?? schema?.enum?.[0];
}

/** `--data-raw`, because `-d` would read a file for a value that begins with `@`. */
function content({ mediaType, example }: CurlBody): string[] {
  if (mediaType === 'application/x-www-form-urlencoded') {
    const fields = qs.stringify(example.value, { encodeValuesOnly: true }).split('&');
    return fields.flatMap((field) => ['--data-raw', field]);
  }
  const text = isJson(mediaType) ? JSON.stringify(example.value) : String(example.value);
  return ['-H', `Content-Type: ${mediaType}`, '--data-raw', text];
}

function quote(word: string): string {
  return /^[A-Za-z0-9_/:=.,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
