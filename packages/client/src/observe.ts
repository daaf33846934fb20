import { logger } from './debug.ts';
import type { Xs2aError } from './errors.ts';
import { lowerCase } from './headers.ts';
import type { CallEvent, Hooks } from './hooks.ts';
import type { WireRequest } from './request.ts';
import type { CheckedSettings } from './settings.ts';

/** Tells the hooks what happens in an attempt. Its functions never throw, and their promises never reject. */
export interface Notifier {
  /**
   * @param redact masks the secret of the client
   * @returns the headers that the hooks add, by names in lower case
   */
  request(request: WireRequest, redact: Redact): Promise<Record<string, string>>;
  response(request: WireRequest, response: Response, requestId: string | undefined, redact: Redact): void;
  failure(error: Xs2aError, retryInMs?: number): void;
}

type Redact = (text: string) => string;

/** Settings of a client that are about its observers. */
type Observed = Pick<CheckedSettings, 'hooks' | 'debug' | 'application'>;

/**
 * Prepares the events of an attempt.
 *
 * @param call members that all events of the attempt have
 * @throws TypeError for a name of an application that cannot be sent
 */
export function createNotifier({ hooks, debug, application }: Observed, call: CallEvent): Notifier {
  const observers: Hooks[] = [nameApplication(application), hooks ?? {}, debug ? logger : {}];
  /** Awaits what a hook returns, whichever realm its promise is of: one that rejects must not end the process. */
  const notify = async (name: keyof Hooks, details: object): Promise<Record<string, string>> => {
    const results = observers.map(async (observer) => {
      try {
        return lowerCase(
          (await observer[name]?.({ ...call, ...details } as never)) as Record<string, string> | undefined,
        );
      } catch {
        return {};
      }
    });
    return Object.assign({}, ...(await Promise.all(results)));
  };
  let sentAt = 0;
  return {
    request: async ({ headers, body }, redact) => {
      const added = await notify('onRequest', { headers: maskHeaders(headers, redact), body: maskBody(body) });
      sentAt = performance.now();
      return added;
    },
    response: ({ isSensitive }, { status, headers }, requestId, redact) =>
      void notify('onResponse', {
        status,
        // The server may repeat a secret of the bank user.
        requestId: isSensitive ? undefined : requestId,
        headers: maskHeaders(Object.fromEntries(headers), isSensitive ? () => '***' : redact),
        durationMs: performance.now() - sentAt,
      }),
    failure: (error, retryInMs) => void notify('onFailure', { error, retryInMs }),
  };
}

/**
 * @returns hooks that send the name of an application, except in browsers: a server would have to permit it
 * @throws TypeError for a name that cannot be sent
 */
function nameApplication(application: string | undefined): Hooks {
  if (!application) return {};
  // A name that cannot be sent is refused in browsers, too: it is a mistake wherever it runs.
  const headers = lowerCase({ 'user-agent': `${application} xs2a-client` });
  const { navigator } = globalThis as { navigator?: { userAgent?: string } };
  return navigator?.userAgent?.startsWith('Mozilla') ? {} : { onRequest: () => headers };
}

/** Names of headers whose values hooks see: those of HTTP, of traces and of rate limits that hold no secret. */
const visibleNames =
  /^(accept|accept-(encoding|language)|age|cache-control|content-(encoding|language|length|type)|date|etag|expires|retry-after|server|server-timing|traceparent|user-agent|vary|via|x-request-id|(x-)?ratelimit(-[a-z]+)?)$/;

/**
 * Masks headers for an event. Headers may carry anything, so only values of known names are shown.
 *
 * @param redact masks the secret of the client in a value
 */
export function maskHeaders(headers: Record<string, string>, redact: Redact): Record<string, string> {
  const masked: Record<string, string> = {};
  for (const name in headers) masked[name] = visibleNames.test(name) ? redact(headers[name] as string) : '***';
  return masked;
}

/** Masks a body for an event: its shape stays, its values do not. */
function maskBody(body: unknown): unknown {
  return body && JSON.parse(JSON.stringify(body, (_, value) => (typeof value === 'object' ? value : '***')));
}
