/**
 * Calls of the API by path. Loaded only if it is imported.
 *
 * @packageDocumentation
 */

import { operationTable } from '@xs2a/types';
// No other module knows openapi-fetch, so that it can be replaced here.
import createClient from 'openapi-fetch';
import type { AccessTokenOption, ApiKeyOption, CallOptions, Settings } from '../options.ts';
import type { Reply } from '../reply.ts';
import type { WireRequest } from '../request.ts';
import { connect } from '../send.ts';
import type { CallInput, ParseAs, Target } from '../target.ts';
import type { Method, PathsClient } from './types.ts';

// Declarations that are inferred from an answer name the objects of the API, and find them here.
export type * from '@xs2a/types';
export type { ParseAs } from '../target.ts';
export type { Method, PathAnswer, PathsClient } from './types.ts';

type Init = CallOptions & { params?: Pick<CallInput, 'path' | 'query'>; body?: unknown; parseAs?: ParseAs };
type Facts = Pick<Target, 'statuses' | 'success' | 'sensitive'>;

const operations = new Map<string, Facts>(
  Object.values(operationTable).map((operation) => [`${operation.method} ${operation.path}`, operation]),
);

/** For a path that is newer than this package: the statuses that every operation answers. */
const unknownOperation: Facts = { statuses: [200, 401, 403, 422, 500], success: 'json', sensitive: false };

/**
 * Creates a client that calls the API by its paths. Credential, time limits, retries, hooks and the masking of secrets
 * are those of `createXs2aClient`.
 *
 * @param options the API key or an access token, and settings
 * @throws TypeError if not exactly one credential is given, or a setting cannot work
 * @see Reference, section "Authentication"
 */
export function createPathsClient(options: (ApiKeyOption | AccessTokenOption) & Settings): PathsClient {
  const { settings, send } = connect(options);
  const { request } = createClient({ baseUrl: settings.baseUrl }) as unknown as {
    request(method: Method, path: string, init: object): Promise<unknown>;
  };

  const toMethod =
    (method: Method) =>
    async (path: string, { params, parseAs = 'json', ...init }: Init = {}) => {
      const call = `${method} ${path}`;
      const facts = { call, operation: undefined };
      const target = {
        ...(operations.get(call) ?? unknownOperation),
        method,
        path,
        parts: path.split(/[{}]/),
        facts,
        parseAs,
      };
      // openapi-fetch reads the answer. It does not make the request, so that a retry can send it again.
      const fetch = () => send(target, { ...init, ...params }, toResponse);
      return request(method, path, { parseAs, fetch });
    };

  return {
    GET: toMethod('GET'),
    PUT: toMethod('PUT'),
    POST: toMethod('POST'),
    DELETE: toMethod('DELETE'),
    PATCH: toMethod('PATCH'),
  } as PathsClient;
}

async function toResponse({ answer, content }: Reply, input: WireRequest): Promise<Response> {
  const { status, headers } = answer;
  const isStream = input.target.parseAs === 'stream' && typeof content === 'object';
  const body = isStream
    ? (await import('../receive.ts')).receive(content as Response, input)
    : (content as string | ArrayBuffer);
  return new Response(body, { status, headers });
}
