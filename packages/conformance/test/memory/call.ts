/** A request that has found its operation, and is held to the contract. */

import type { IncomingMessage } from 'node:http';
import { type Contract, decodeForm, isJson, type JsonObject, type Operation, object, parseJson } from '@xs2a/contract';
import type { Validators } from '@xs2a/contract/validators';
import { Refusal } from './refusal.ts';

export interface Call {
  readonly operation: Operation;
  /** As it was called, without its query. */
  readonly path: string;
  /** Of the placeholders. */
  readonly values: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** The parsed body; empty when it is none. */
  readonly sent: JsonObject;
}

export type Router = (request: IncomingMessage, body: string) => Call;

export function createRouter({ operations }: Contract): Router {
  const routes = operations
    .map((operation) => ({ operation, pattern: patternOf(operation.path) }))
    // What is spelled out wins over a placeholder.
    .toSorted((a, b) => a.operation.path.split('{').length - b.operation.path.split('{').length);
  return ({ method = 'GET', url = '/', headers }, body) => {
    const { pathname, searchParams } = new URL(url, 'http://memory');
    const hits = routes.filter(({ pattern }) => pattern.test(pathname));
    const atPath = hits.filter(({ operation }) => operation.path === hits[0]?.operation.path);
    if (atPath.length === 0) throw new Refusal(404);
    const hit = atPath.find(({ operation }) => operation.method === (method === 'HEAD' ? 'GET' : method));
    const allow = atPath.map(({ operation }) => operation.method).join(', ');
    if (hit === undefined) throw new Refusal(405, { headers: { allow } });
    const groups = hit.pattern.exec(pathname)?.groups ?? {};
    const values = Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
    const sent = object(isJson(headers['content-type'] ?? '') ? parseJson(body) : decodeForm(body));
    return { operation: hit.operation, path: pathname, values, query: searchParams, headers, body, sent };
  };
}

export function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{([^}]+)\}/g, '(?<$1>[^/]+)')}$`);
}

/** @throws {Refusal} 404 for an id of another form, 422 naming every wrong field */
export function validate({ text, request }: Validators, call: Call): void {
  const { operation, values, query, headers, body } = call;
  const errors: Record<string, string[]> = {};
  for (const { name, in: place, schema, required } of operation.parameters) {
    const value = place === 'path' ? values[name] : query.get(name);
    const isMissing = value === null || value === undefined;
    // A number without end passes as an integer.
    if (isMissing ? !required : schema === undefined || (text(schema, value).length === 0 && !isEndless(value)))
      continue;
    if (place === 'path') throw new Refusal(404);
    errors[name] = ['is wrong'];
  }
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  const schema = operation.body?.content.find((media) => media.type === type)?.schema;
  if (body !== '' && operation.body !== undefined && schema === undefined) errors.body = ['is of another type'];
  if (body === '' && operation.body?.required === true) errors.body = ['is missing'];
  if (schema !== undefined && (body !== '' || operation.body?.required === true)) {
    const value = isJson(type) ? parseJson(body) : decodeForm(body);
    const violations = value === undefined ? [{ field: '' }] : (isJson(type) ? request : text)(schema, value);
    for (const { field } of violations) errors[field || 'body'] = ['is wrong'];
  }
  if (Object.keys(errors).length > 0) throw new Refusal(422, { errors });
}

/** A number without end: `1e400`, or four hundred digits. */
function isEndless(text: string): boolean {
  return /^[+-]?\.?\d/.test(text) && !Number.isFinite(Number(text)) && !Number.isNaN(Number(text));
}
