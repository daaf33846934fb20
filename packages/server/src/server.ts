import { type ApiOptions, createApi } from './api.ts';
import { type Health, withHealth } from './health.ts';
import type { Answer, Handler } from './http/answer.ts';
import { createFetch, type Fetch } from './http/fetch.ts';
import { createNodeServer, defaultTimeouts, type NodeServer, type Timeouts } from './http/node.ts';
import type { HttpRequest } from './http/request.ts';
import { createLog } from './log.ts';
import type { Credential } from './request/credentials.ts';

type Optional = 'authenticate' | 'bodyLimit' | 'validate' | 'log';

export interface ServerOptions<Caller>
  extends Omit<ApiOptions<Caller>, Optional>,
    Partial<Pick<ApiOptions<Caller>, Optional>> {
  /**
   * Answers paths that are not of the contract, before it: pages, controls. The first that does not return `undefined`
   * answers.
   */
  readonly mounts?: readonly Mount[];
  readonly timeouts?: Partial<Timeouts>;
  /** Looks at what the server depends on, for `/healthz`. By default, it depends on nothing. */
  readonly checkHealth?: () => Promise<Health>;
}

/** Answers some requests, and returns `undefined` for the others. Its promise never rejects. */
export type Mount = (request: HttpRequest) => Promise<Answer> | undefined;

export interface Server extends NodeServer {
  /** Number of operations that are served. */
  readonly operations: number;
  readonly fetch: Fetch;
}

/**
 * Serves a contract over HTTP, and in this process by `fetch`. `GET /healthz` answers without credentials.
 *
 * Defaults: any credentials are accepted and passed on as `caller`; bodies have at most 1 MiB; requests must match the
 * contract; faults of the server are logged; {@link defaultTimeouts}.
 */
export function createServer<Caller = readonly Credential[]>(options: ServerOptions<Caller>): Server {
  const { contract, mounts = [], timeouts, checkHealth } = options;
  const api = createApi<Caller>({
    authenticate: (credentials) => credentials as Caller,
    bodyLimit: 1024 * 1024,
    validate: true,
    log: createLog('error'),
    ...options,
  });
  const operations = contract.operations.length;
  const handle = withHealth(withMounts(api, mounts), operations, checkHealth);
  const allTimeouts = { ...defaultTimeouts, ...timeouts };
  const { listen, close } = createNodeServer(handle, allTimeouts);
  const local = countOpen(handle);
  return {
    operations,
    listen,
    close: async () => {
      await Promise.all([close(), local.idle(allTimeouts.graceMs)]);
    },
    fetch: createFetch(local.handle),
  };
}

/** Knows which requests are not answered yet, also those whose callers have given up. */
function countOpen(next: Handler): { readonly handle: Handler; idle(graceMs: number): Promise<void> } {
  const open = new Set<Promise<Answer>>();
  return {
    handle: (request) => {
      const answer = next(request);
      open.add(answer);
      const forget = () => void open.delete(answer);
      answer.then(forget, forget);
      return answer;
    },
    idle: (graceMs) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, graceMs);
        Promise.allSettled(open).then(() => {
          clearTimeout(timer);
          resolve();
        });
      }),
  };
}

function withMounts(next: Handler, mounts: readonly Mount[]): Handler {
  return (request) => {
    for (const mount of mounts) {
      const answer = mount(request);
      if (answer !== undefined) return answer;
    }
    return next(request);
  };
}
