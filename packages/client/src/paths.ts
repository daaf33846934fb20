/** The only module that knows openapi-fetch, and the place to replace it. */
import createClient from 'openapi-fetch';
import type { CallOptions, Settings } from './options.ts';
import type { Method, ParseAs, PathsClient } from './path-types.ts';
import { type Params, toRequest } from './request.ts';
import type { Task, Transport } from './transport.ts';

type Init = CallOptions & { params?: Params; body?: unknown; parseAs?: ParseAs };

/** Connects openapi-fetch to a transport, which makes the request, so that a retry can send it again. */
export function createPaths(settings: Settings & { baseUrl: string }, transport: Transport): PathsClient {
  const core = createClient({ baseUrl: settings.baseUrl }) as unknown as {
    request(method: Method, path: string, init: object): Promise<unknown>;
  };

  const by =
    (method: Method) =>
    async (path: string, { params = {}, parseAs = 'json', ...init }: Init = {}) => {
      const facts = { call: `${method} ${path}`, operation: undefined };
      const task: Task = { ...init, method, path, facts, parseAs };
      return core.request(method, path, {
        parseAs,
        fetch: () =>
          transport(
            task,
            () => toRequest(settings, task, params),
            ({ status, headers }, content) => new Response(content, { status, headers }),
          ),
      });
    };

  return { GET: by('GET'), PUT: by('PUT'), POST: by('POST'), DELETE: by('DELETE'), PATCH: by('PATCH') } as PathsClient;
}
