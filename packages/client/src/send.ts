import { reasonOf } from './abort.ts';
import { attempt } from './attempt.ts';
import { type CredentialKind, createCredential } from './credentials.ts';
import { toFailure } from './failures.ts';
import type { AccessTokenOption, ApiKeyOption, Settings } from './options.ts';
import type { Recovery } from './recovery.ts';
import type { Reply } from './reply.ts';
import { toRequest, type WireRequest } from './request.ts';
import { type CheckedSettings, checkSettings } from './settings.ts';
import type { CallInput, Target } from './target.ts';
import { sleep } from './within.ts';

/**
 * Sends a request, repeats it as far as it allows, and resolves to the documented answer.
 *
 * @param convert makes what the call resolves to. It runs in here, because each further promise makes a call slower
 * @throws TypeError for an input that cannot be sent; Xs2aError if there is no documented answer; the reason of its signal
 *   if the caller aborts
 */
type Send = <T>(
  target: Target,
  input: CallInput,
  convert: (reply: Reply, request: WireRequest) => T | Promise<T>,
) => Promise<T>;

/** What a client is created with. */
export type Options = Partial<ApiKeyOption & AccessTokenOption> & Settings;

/** A way to the API, with one credential. */
export interface Connection {
  kind: CredentialKind;
  settings: CheckedSettings;
  send: Send;
}

// biome-ignore lint/suspicious/noConfusingVoidType: what is caught is nothing.
let recovering: Promise<typeof import('./recovery.ts') | void> | undefined;

/** @throws TypeError if not exactly one credential is given, or a setting cannot work */
export function connect({ apiKey, accessToken, ...options }: Options): Connection {
  const { kind, get: getCredential } = createCredential(apiKey, accessToken);
  const settings = checkSettings(options);
  const { fetch, hooks, debug, application } = settings;
  const sender = { fetch, getCredential };
  // Loaded now: with the first call, it would come later than its hooks or its failure. Calls handle the failure.
  const isObserved = hooks || debug || application;
  const observing = isObserved ? import('./observe.ts') : undefined;
  observing?.catch(() => {});
  // What cannot be loaded without a connection must not hide that there is none.
  recovering ??= import('./recovery.ts').catch(() => {});
  let calls = 0;

  const send: Send = async (target, input, convert) => {
    const request = toRequest(settings, target, input);
    const { signal } = request;
    const id = ++calls;
    const observer = observing && (await observing);
    if (signal?.aborted) throw reasonOf(signal);
    let timeLeft = request.timeouts.overall;
    const deadline = performance.now() + timeLeft;
    for (let count = 1; ; count++) {
      const notifier = observer?.createNotifier(settings, { ...target.facts, id, attempt: count });
      const outcome = await attempt(request, sender, notifier, timeLeft);
      const { error, thrown, content } = outcome;
      if (!error) return convert(outcome as Reply, request);
      const recovery = await recovering;
      const next: Recovery =
        recovery && !thrown
          ? recovery.recover(request, outcome, count, deadline - performance.now())
          : (outcome as Recovery);
      notifier?.failure(next.error, next.wait);
      if (next.wait === undefined) {
        if (content) return convert(outcome as Reply, request);
        throw next.thrown ? next.thrown.reason : next.error;
      }
      try {
        await sleep(next.wait, signal);
      } catch (reason) {
        notifier?.failure(toFailure(request, 'Abort', 'aborted'));
        throw reason;
      }
      timeLeft = deadline - performance.now();
    }
  };
  return { kind, settings, send };
}
