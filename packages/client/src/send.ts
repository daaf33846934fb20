import { reasonOf } from './abort.ts';
import { exchange } from './attempt.ts';
import { type CredentialKind, createCredential } from './credentials.ts';
import { Xs2aConnectionError, Xs2aTimeoutError } from './errors.ts';
import { toError, toFailure } from './failures.ts';
import type { Notifier } from './observe.ts';
import type { AccessTokenOption, ApiKeyOption, Settings } from './options.ts';
import type { Recovery } from './recovery.ts';
import type { Outcome, Reply } from './reply.ts';
import { toRequest, type WireRequest } from './request.ts';
import { type CheckedSettings, checkSettings } from './settings.ts';
import type { CallInput, Target } from './target.ts';
import { sleep, within } from './within.ts';

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
  // Loaded now: with the first call, it would come later than its hooks or its failure. Calls handle the failure.
  const observing = hooks || debug || application ? import('./observe.ts') : undefined;
  observing?.catch(() => {});
  // What cannot be loaded without a connection must not hide that there is none.
  recovering ??= import('./recovery.ts').catch(() => {});
  let calls = 0;

  const send: Send = async (target, input, convert) => {
    const request = toRequest(settings, target, input);
    const { signal, timeouts } = request;
    const id = ++calls;
    const observer = observing && (await observing);
    if (signal?.aborted) throw reasonOf(signal);
    let timeLeft = timeouts.overall;
    const deadline = performance.now() + timeLeft;
    let notifier: Notifier | undefined;
    let wait: number | undefined;
    for (let count = 1; ; count++) {
      let outcome: Outcome = {};
      // Errors are created here, where their stack shows who awaits the call.
      try {
        if (count > 1) {
          await sleep(wait as number, signal);
          timeLeft = deadline - performance.now();
        }
        notifier = observer?.createNotifier(settings, { ...target.facts, id, attempt: count });
        const reply = await within(Math.min(timeouts.attempt, timeLeft), signal, (ending) =>
          exchange(request, fetch, getCredential, notifier, ending, outcome),
        );
        if (reply) {
          const { answer, content } = reply;
          const { status } = answer;
          const isDocumented = target.statuses.includes(status);
          if (isDocumented && (content || status === 204) && status < 500) return convert(reply, request);
          const isUnreadable = isDocumented && !content && (status < 300 || status === 500);
          outcome.error = toError(request, answer, isUnreadable);
          if (!isDocumented) outcome.content = undefined;
        } else {
          const limit = timeouts.attempt < timeLeft ? 'attempt' : 'overall';
          const message = `no answer in ${timeouts[limit]} ms (${limit})`;
          outcome = { error: toFailure(request, 'Timeout', message, Xs2aTimeoutError) };
        }
      } catch (reason) {
        if (signal?.aborted) {
          notifier?.failure(toFailure(request, 'Abort', 'aborted'));
          throw reasonOf(signal);
        }
        outcome.error = toFailure(request, 'Connection', 'connection failed', Xs2aConnectionError);
        outcome.reason = reason;
      }
      const recovery = await recovering;
      const next: Recovery = recovery
        ? recovery.recover(request, outcome, count, deadline - performance.now())
        : (outcome as Recovery);
      wait = next.wait;
      notifier?.failure(next.error, wait);
      if (wait === undefined) {
        if (outcome.content) return convert(outcome as Reply, request);
        throw next.thrown ? next.thrown.reason : next.error;
      }
    }
  };
  return { kind, settings, send };
}
