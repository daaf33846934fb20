/** How a webhook reaches its receiver: over the network, or in this process. */
import { Problem } from '@xs2a/server';
import { type Delivery, type SendOptions, sendWebhook, signedHeaders, type Webhook } from '@xs2a/server/webhooks';
import type { Attempt } from '../store/deliveries.ts';

/** What came of a try. */
type Sent = Omit<Attempt, 'at'>;

/** Signs a webhook and sends it once. */
export type Send = (webhook: Webhook) => Promise<Sent>;

/** Receives webhooks in this process: `createFetchHandler` of `@xs2a/webhooks/fetch` makes one. */
export type WebhookReceiver = (request: Request) => Response | Promise<Response>;

/** How long a receiver may take, in milliseconds. The reference names no limit. */
const defaultTimeoutMs = 10_000;

export function sendOverNetwork({
  timeoutMs = defaultTimeoutMs,
  ...options
}: Omit<SendOptions, 'timeoutMs'> & { timeoutMs?: number }): Send {
  return async (webhook) => {
    try {
      return toSent(await sendWebhook(webhook, { ...options, timeoutMs }));
    } catch (error) {
      // The address may lead to another place than when it was entered.
      if (!(error instanceof Problem)) throw error;
      return { durationMs: 0, status: null, reason: error.errors?.url?.join(' ') ?? error.message, answer: '' };
    }
  };
}

export function sendInProcess(receive: WebhookReceiver): Send {
  return async ({ url, body, secret }) => {
    const headers = await signedHeaders(body, secret);
    const started = performance.now();
    const finish = (status: number | null, reason: string | null, answer: string): Sent => ({
      durationMs: performance.now() - started,
      status,
      reason,
      answer,
    });
    try {
      const answer = await receive(new Request(url, { method: 'POST', headers, body }));
      return finish(answer.status, answer.ok ? null : `The receiver answered ${answer.status}.`, await answer.text());
    } catch (error) {
      return finish(null, `The receiver threw ${error}.`, '');
    }
  };
}

function toSent({ reason, durationMs, answer }: Delivery): Sent {
  return { durationMs, status: answer?.status ?? null, reason: reason ?? null, answer: answer?.body ?? '' };
}
