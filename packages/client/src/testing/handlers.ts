import { type OperationId, operationTable } from '@xs2a/types';
import { type Example, examplesOf, findExample } from './examples.ts';

/** `http` of `msw`, as far as the handlers need it. Any version from 2 fits. */
export interface MswHttp<Handler> {
  get: CreateHandler<Handler>;
  put: CreateHandler<Handler>;
  patch: CreateHandler<Handler>;
  post: CreateHandler<Handler>;
  delete: CreateHandler<Handler>;
}

type CreateHandler<Handler> = (
  path: string,
  resolver: (info: { request: Request }) => Response | Promise<Response>,
) => Handler;

/** What an operation answers: the name of an example of the contract, an answer of your own, or a function. */
export type TestAnswer =
  | string
  | {
      /** HTTP status. */
      readonly status: number;
      /** Sent as JSON; without it, the answer has no body. */
      readonly body?: unknown;
      readonly headers?: Record<string, string> | undefined;
    }
  | ((request: Request) => Response | Promise<Response>);

/** Options of {@link createHandlers}. */
export interface HandlerOptions {
  /** URL of the API that your program calls. Default: `https://api.xs2a.com`. */
  readonly baseUrl?: string | undefined;
  /**
   * What operations answer, by their `operationId`. Answers in a list are given one after the other, and the last is
   * repeated. Default: the first success that the contract shows.
   */
  readonly answers?: { readonly [Id in OperationId]?: TestAnswer | readonly TestAnswer[] } | undefined;
}

/**
 * Creates a handler of Mock Service Worker for each operation, which answers with the examples of the contract. Further
 * handlers for a test take precedence: `server.use(...createHandlers(http, { answers }, ['getPayment']))`.
 *
 * @param http of `msw`, which is not imported here: any version from 2, as a module or by `require`
 * @param options where the API is, and what it answers
 * @param operations only these operations. Default: all
 * @throws TypeError for an unknown operation or example
 * @example
 * import { http } from 'msw';
 * import { setupServer } from 'msw/node';
 *
 * const server = setupServer(...createHandlers(http, { answers: { createPayment: { status: 503 } } }));
 */
export function createHandlers<Handler>(
  http: MswHttp<Handler>,
  { baseUrl = 'https://api.xs2a.com', answers = {} }: HandlerOptions = {},
  operations: readonly OperationId[] = Object.keys(operationTable) as OperationId[],
): Handler[] {
  const isKnown = (id: string) => Object.hasOwn(operationTable, id);
  const unknown = [...operations, ...Object.keys(answers)].find((id) => !isKnown(id));
  if (unknown !== undefined) throw new TypeError(`There is no operation called ${unknown}`);
  return operations.map((id) => {
    const { method, path } = operationTable[id];
    const url = baseUrl.replace(/\/+$/, '') + path.replace(/\{(\w+)\}/g, ':$1');
    const create = http[method.toLowerCase() as Lowercase<typeof method>];
    return create(url, createResolver(id, answers[id]));
  });
}

function createResolver(id: OperationId, answers: TestAnswer | readonly TestAnswer[] = []) {
  const list = (Array.isArray(answers) ? answers : [answers]) as readonly TestAnswer[];
  // A wrong name fails where it was written, not in a request.
  for (const answer of list) if (typeof answer === 'string') findExample(id, answer);
  let calls = 0;
  return ({ request }: { request: Request }) => {
    const answer = list[Math.min(calls, list.length - 1)];
    calls += 1;
    if (typeof answer === 'function') return answer(request);
    if (typeof answer === 'object') return toResponse(answer.status, answer.body, 'application/json', answer.headers);
    const { status, body, type } = answer === undefined ? defaultExample(id, request) : findExample(id, answer);
    return toResponse(status, body, type);
  };
}

/** The first success; of a download, the one in the requested format. */
function defaultExample(id: OperationId, { url }: Request): Example {
  const format = new URL(url).searchParams.get('format');
  const example = format && examplesOf(id).find(({ name }) => name.endsWith(`-${format}`));
  return example || findExample(id);
}

function toResponse(status: number, body: unknown, type?: string, headers?: Record<string, string>): Response {
  if (body === undefined) return new Response(null, { status, headers: { ...headers } });
  const text = type === 'application/json' ? JSON.stringify(body) : (body as string);
  return new Response(text, { status, headers: { ...(type && { 'content-type': type }), ...headers } });
}
