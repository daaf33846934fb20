import { sign } from '@xs2a/webhooks';
import { deliver, type ReceiverAnswer } from './deliver.ts';
import { findTarget, type Resolve, type TargetPolicy, UnreachableTarget } from './target.ts';

/** A webhook to send. */
export interface Webhook {
  /** Of the receiver. */
  readonly url: string;
  /** JSON, as it is signed and sent. */
  readonly body: string;
  /** Shared with the receiver. */
  readonly secret: string;
}

export interface SendOptions {
  readonly policy: TargetPolicy;
  /** How long the receiver may take, in milliseconds. */
  readonly timeoutMs: number;
  readonly resolve?: Resolve;
}

/** An attempt to deliver a webhook. */
export interface Delivery {
  /** Whether the receiver has answered with a success. Otherwise the API would try again. */
  readonly delivered: boolean;
  /** Why it was not delivered. */
  readonly reason?: string;
  readonly durationMs: number;
  readonly request: { readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body: string };
  /** `undefined` if there was none. */
  readonly answer?: ReceiverAnswer;
}

/** The headers with which a body is sent. */
export async function signedHeaders(body: string, secret: string): Promise<Record<string, string>> {
  return { 'Content-Type': 'application/json', 'X-Payload-Signature': await sign(body, secret) };
}

/**
 * Signs a webhook and sends it once.
 *
 * @throws {Problem} 422 on `url` for a receiver that may not be reached
 */
export async function sendWebhook({ url, body, secret }: Webhook, options: SendOptions): Promise<Delivery> {
  const { policy, timeoutMs, resolve } = options;
  const headers = await signedHeaders(body, secret);
  const request = { url, headers, body };
  const started = performance.now();
  const finish = (outcome: Pick<Delivery, 'delivered' | 'reason' | 'answer'>): Delivery => ({
    ...outcome,
    durationMs: performance.now() - started,
    request,
  });
  try {
    const target = await findTarget(url, policy, resolve);
    const answer = await deliver(target, headers, body, timeoutMs);
    if (answer.status >= 200 && answer.status < 300) return finish({ delivered: true, answer });
    return finish({ delivered: false, reason: `The receiver answered ${answer.status}.`, answer });
  } catch (error) {
    const reason = reasonOf(error, timeoutMs);
    if (reason === undefined) throw error;
    return finish({ delivered: false, reason });
  }
}

/** Why a delivery failed; `undefined` for an error that has nothing to do with the receiver. */
function reasonOf(error: unknown, timeoutMs: number): string | undefined {
  if (error instanceof UnreachableTarget) return error.message;
  const { name, code, message } = error as NodeJS.ErrnoException;
  if (name === 'AbortError' || name === 'TimeoutError') return `The receiver took longer than ${timeoutMs} ms.`;
  return code === undefined || !(error instanceof Error) ? undefined : message || code;
}
