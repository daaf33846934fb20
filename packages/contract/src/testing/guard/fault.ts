import type { BadRequest } from './table.ts';

/** Sends a request; `target` is path and query. */
export type Call = (method: string, target: string, init: RequestInit) => Promise<Response>;

/** What is wrong with the refusal: nothing, or one line. */
export async function faultOf(call: Call, { method, target, init, status, field }: BadRequest): Promise<string> {
  const response = await call(method, target, init);
  const text = await response.text();
  if (response.status !== status) return `${response.status} instead of ${status}: ${text.slice(0, 300)}`;
  if (response.headers.get('content-type') !== 'application/json') return 'the body is no JSON';
  const { code, message, errors } = JSON.parse(text);
  if (code !== status || typeof message !== 'string') return `not the shape of an error: ${text}`;
  if (status === 401 && !response.headers.has('www-authenticate')) return 'no WWW-Authenticate';
  if (status === 405 && !response.headers.has('allow')) return 'no Allow';
  if (status !== 422) return errors === undefined ? '' : 'errors beside another status than 422';
  const named = Object.keys(errors).some((name) => name === field || name.startsWith(`${field}.`));
  if (!named) return `names ${Object.keys(errors).join(', ')} instead of ${field}`;
  return Object.values(errors).every(areMessages) ? '' : `no list of messages: ${text}`;
}

function areMessages(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0 && list.every((message) => typeof message === 'string');
}

/** The name of the test of a bad request. */
export const title = ({ operationId, name, status, field }: BadRequest) =>
  `${operationId}, ${name}: ${status}${field === undefined ? '' : ` on ${field}`}`;
