import type { WizardResponse } from '@xs2a/types';
import { parseBody, type Step, toStep } from './input.ts';
import type { ProxyFailure, ProxyOptions } from './options.ts';
import { invalid, Refusal, tooLarge } from './refusal.ts';

/** A request, whatever the server. */
export interface Incoming {
  readonly method: string | undefined;
  readonly mediaType: string | null | undefined;
  /**
   * Reads the body up to a limit.
   *
   * @returns bytes, or a body that was parsed before
   * @throws Refusal (413) for a larger one; TypeError if the proxy is set up wrongly
   */
  readonly read: (maxBytes: number) => Promise<Body>;
}

export type Body = { readonly bytes: Uint8Array } | { readonly parsed: unknown };

/** What a page gets. */
export interface ProxyAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly text: string;
}

/** Sent with every answer: it may hold data of the bank user. No header of the API is passed on. */
const headers = {
  'cache-control': 'no-store',
  'content-type': 'application/json',
  'x-content-type-options': 'nosniff',
};

/**
 * Creates what the handlers of all servers share.
 *
 * @returns a function from a request to its answer; it does not reject
 * @throws TypeError when an option is missing, or `maxBytes` is not a limit, so that a wrong setup is noticed at the start
 */
export function createForward(options: ProxyOptions): (incoming: Incoming) => Promise<ProxyAnswer> {
  const { client, isOwnSession, onLoginCredentials, maxBytes = 64 * 1024, onFailure = logFailure } = options;
  if (typeof client?.submitWizardStep !== 'function') throw new TypeError('client must be an Xs2aClient.');
  if (typeof isOwnSession !== 'function') throw new TypeError('isOwnSession must be a function.');
  // Not a number is no limit: `size > NaN` is never true.
  if (!(maxBytes > 0)) throw new TypeError('maxBytes must be a positive number.');
  // Anybody can cause a failure, so a listener that throws or rejects must not end the process.
  const report = (failure: ProxyFailure) => void (async () => onFailure(failure))().catch(() => {});

  async function readStep({ mediaType, read }: Incoming): Promise<Step> {
    // A page of another origin can send a form without asking, and JSON only with the permission of the server.
    if (!/^application\/json *(;|$)/i.test(mediaType ?? '')) {
      throw new Refusal(415, 'Unsupported media type. Supported: application/json');
    }
    const body = await read(maxBytes);
    const step = toStep('bytes' in body ? parseBody(body.bytes) : body.parsed);
    if ('parsed' in body && new TextEncoder().encode(JSON.stringify(step)).length > maxBytes) throw tooLarge(maxBytes);
    return step;
  }

  async function forward(step: Step): Promise<ProxyAnswer> {
    const { key } = step;
    if ((await isOwnSession(key)) !== true) {
      report({ reason: 'unknown-session' });
      throw invalid('key', 'The selected key is invalid.');
    }
    const { status, body, requestId } = await client.submitWizardStep({ body: step });
    if (status === 200) return toAnswer(200, await withoutCredentials(body, key));
    if (status === 422) return toAnswer(422, body);
    report({ reason: 'refused', status, requestId });
    throw badGateway();
  }

  /** The half of the credentials belongs to the server, and never to a page. */
  async function withoutCredentials(body: WizardResponse, key: string): Promise<unknown> {
    const { login_credentials: credentials, ...data } = body.additional_data ?? {};
    if (credentials === undefined) return body;
    try {
      await onLoginCredentials?.(credentials, key);
    } catch (error) {
      // The step was taken, whatever became of the half.
      report({ reason: 'error', error });
    }
    const { additional_data: _, ...rest } = body;
    return Object.keys(data).length > 0 ? { ...rest, additional_data: data } : rest;
  }

  return async (incoming) => {
    try {
      if (incoming.method !== 'POST') throw new Refusal(405, 'Method not allowed. Allowed: POST');
      return await forward(await readStep(incoming));
    } catch (error) {
      if (error instanceof Refusal && error.status === 413) report({ reason: 'too-large' });
      if (!(error instanceof Refusal)) report({ reason: 'error', error });
      const refusal = toRefusal(error);
      return toAnswer(refusal.status, refusal);
    }
  };
}

function badGateway(): Refusal {
  return new Refusal(502, 'The bank service has not accepted the request.');
}

/** What a page learns of an error: nothing of the server behind it. */
function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  // By its name: modules and CommonJS have classes of their own.
  const { name, kind } = Object(error) as { name?: unknown; kind?: unknown };
  if (name !== `Xs2a${kind}Error`) return new Refusal(500, 'Internal server error');
  if (kind === 'RateLimit') return new Refusal(429, 'Too many requests. Try again later.');
  if (kind === 'Timeout') return new Refusal(504, 'The bank service has not answered in time.');
  return badGateway();
}

function toAnswer(status: number, body: unknown): ProxyAnswer {
  const allow = status === 405 && { allow: 'POST' };
  return { status, headers: { ...headers, ...allow }, text: JSON.stringify(body) };
}

function logFailure(failure: ProxyFailure): void {
  if (failure.reason === 'error') console.error('A wizard step was not forwarded:', failure.error);
  if (failure.reason === 'refused') console.error(`The API has refused a wizard step with ${failure.status}.`);
}
