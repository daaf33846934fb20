import { type OperationId, type operations, operationTable, type RequestBody, type Responses } from '@xs2a/types';

/** Input of an operation: its parameters and body, required or optional as in the contract. */
type CallInput<Id extends OperationId> = Pick<operations[Id]['parameters'], 'path' | 'query'> & BodyInput<Id>;

type BodyInput<Id extends OperationId> = [RequestBody<Id>] extends [never]
  ? { body?: never }
  : undefined extends operations[Id]['requestBody']
    ? { body?: RequestBody<Id> }
    : { body: RequestBody<Id> };

/** Calls an operation by its `operationId`. The answer narrows by `status`. */
export type Call = <Id extends OperationId>(
  id: Id,
  ...input: object extends CallInput<Id> ? [input?: CallInput<Id>] : [input: CallInput<Id>]
) => Promise<Responses<Id>>;

export interface CallOptions {
  /** URL of the API, of a mock, or of the Testbank. */
  server: string;
  /** API key or access token, the password of HTTP Basic; the user name is `api`. */
  credential: string;
  fetch?: typeof globalThis.fetch;
}

interface AnyInput {
  path?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** Creates a client. Its types come from `@xs2a/types`. */
export function createCall({ server, credential, fetch = globalThis.fetch }: CallOptions): Call {
  const authorization = `Basic ${btoa(`api:${credential}`)}`;

  async function send(id: OperationId, { path = {}, query = {}, body }: AnyInput = {}) {
    const { method, path: template } = operationTable[id];
    const url = new URL(
      template.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(path[name] ?? '')),
      server,
    );
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
    const response = await fetch(url, {
      method,
      headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await read(response) };
  }

  return send as Call;
}

async function read(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('json')) return response.json();
  return type.startsWith('text/') ? response.text() : response.blob();
}
