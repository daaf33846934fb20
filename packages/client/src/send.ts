import { attempt } from './attempt.ts';
import { type CredentialKind, createCredential } from './credentials.ts';
import { toAbort } from './failures.ts';
import { createNotifier } from './hooks.ts';
import type { AccessTokenOption, ApiKeyOption, Settings } from './options.ts';
import type { Reply } from './reply.ts';
import type { WireRequest } from './request.ts';
import { shouldRetry, waitBefore } from './retry.ts';
import { type CheckedSettings, checkSettings } from './settings.ts';
import { sleep } from './within.ts';

/**
 * Sends a request, repeats it as far as it allows, and resolves to the documented answer.
 *
 * @throws Xs2aError if there is none; the reason of its signal if the caller aborts
 */
type Send = (request: WireRequest) => Promise<Reply>;

/** What a client is created with. */
export type Options = Partial<ApiKeyOption & AccessTokenOption> & Settings;

/** A way to the API, with one credential. */
export interface Connection {
  kind: CredentialKind;
  settings: CheckedSettings;
  send: Send;
}

/** @throws TypeError if not exactly one credential is given, or a setting cannot work */
export function connect({ apiKey, accessToken, ...options }: Options): Connection {
  const credential = createCredential(apiKey, accessToken);
  const settings = checkSettings(options);
  const { fetch, hooks } = settings;
  let calls = 0;

  const send: Send = async (request) => {
    const { target, signal, retries } = request;
    const deadline = Date.now() + request.timeouts.overall;
    const id = ++calls;
    signal?.throwIfAborted();
    for (let count = 1; ; count++) {
      const notify = hooks && createNotifier(hooks, { id, ...target.facts, attempt: count });
      const outcome = await attempt(request, { fetch, credential, notify }, deadline);
      if (!outcome.error) return outcome.reply;
      const { reply, error, retryAfter } = outcome;
      const wait = waitBefore(count, retryAfter);
      const isRetried = shouldRetry(error, count, retries, deadline - Date.now() - wait);
      notify?.('onFailure', () => ({ error, retryInMs: isRetried ? wait : undefined }));
      if (!isRetried) {
        if (reply) return reply;
        throw signal?.aborted ? signal.reason : error;
      }
      await sleep(wait, signal).catch((reason) => {
        notify?.('onFailure', () => ({ error: toAbort(target.facts), retryInMs: undefined }));
        throw reason;
      });
    }
  };
  return { kind: credential.kind, settings, send };
}
