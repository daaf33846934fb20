/** The only module that knows openapi-fetch, and the place to replace it. */
import createClient from 'openapi-fetch';
import { encodeForm } from './form.ts';
import type { CallOptions, Settings } from './options.ts';
import type { Method, ParseAs, PathsClient } from './path-types.ts';
import { fillPath, headersOf, type Params, serializerOf } from './request.ts';
import type { Task, Transport } from './transport.ts';

type Init = CallOptions & { params?: Params; body?: unknown; parseAs?: ParseAs };

/** What is left of a `Request` here: the body stays a text, so that a retry can send it again. */
interface PlainRequest {
  url: string;
  body?: string;
}

function PlainRequest(url: string, init: object): object {
  return { url, ...init };
}

/** Connects openapi-fetch to a transport. */
export function createPaths(settings: Settings & { baseUrl: string }, transport: Transport): PathsClient {
  const core = createClient({
    baseUrl: settings.baseUrl,
    pathSerializer: fillPath,
    querySerializer: encodeForm,
  }) as unknown as { request(method: Method, path: string, init: object): Promise<unknown> };

  const by =
    (method: Method) =>
    async (path: string, { params, parseAs = 'json', ...init }: Init = {}) => {
      const facts = { call: `${method} ${path}`, operation: undefined };
      const task = { ...init, method, path, facts, stream: parseAs !== 'json' } as Task;
      const headers = headersOf(settings, task);
      return core.request(method, path, {
        params: { path: {}, ...params },
        body: task.body,
        bodySerializer: serializerOf(settings, task),
        parseAs,
        Request: PlainRequest,
        fetch: ({ url, body }: PlainRequest) =>
          transport(
            task,
            () => ({ url, headers, body }),
            ({ status, headers }, content) => new Response(content, { status, headers }),
          ),
      });
    };

  return { GET: by('GET'), PUT: by('PUT'), POST: by('POST'), DELETE: by('DELETE'), PATCH: by('PATCH') } as PathsClient;
}
