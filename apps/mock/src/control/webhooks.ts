import { type Contract, type RequestBodyObject, resolve } from '../contract.ts';
import { validationFailed } from '../errors.ts';
import { isJson } from '../media-types.ts';
import { deliver, type ReceiverAnswer, signatureOf } from './delivery.ts';
import { listExamples, type NamedExample } from './examples.ts';
import type { WebhookInput } from './input.ts';
import { findTarget, UnreachableTarget } from './target.ts';

/** A webhook of the document, with the bodies that can be sent. */
interface WebhookEvent {
  event: string;
  summary: string;
  examples: NamedExample[];
}

/** What was sent, and what came of it. */
interface Delivery {
  /** Whether the receiver has answered with a success. Whatever else happens, the API would try again. */
  delivered: boolean;
  /** Why it was not delivered. */
  reason?: string;
  status?: number;
  duration_ms: number;
  request: { url: string; headers: Record<string, string>; body: string };
  response?: ReceiverAnswer;
}

/** Sends webhooks. */
export interface Webhooks {
  events: WebhookEvent[];
  /**
   * Sends an example, signed.
   *
   * @throws Problem 422 for an unknown event or example, and for an address that may not be reached
   */
  send(input: WebhookInput): Promise<Delivery>;
}

export interface WebhookOptions {
  /** Whether other addresses than loopback and private ones may be reached. */
  allowRemote: boolean;
  /** How long a receiver may take, in milliseconds. */
  timeoutMs: number;
}

/** Reads the `webhooks` of a document. Only JSON bodies with an example can be sent. */
export function createWebhooks(contract: Contract, { allowRemote, timeoutMs }: WebhookOptions): Webhooks {
  const events = listEvents(contract);

  /** @throws whatever has nothing to do with the receiver */
  async function attempt(
    send: () => Promise<ReceiverAnswer>,
  ): Promise<Pick<Delivery, 'delivered' | 'reason' | 'status' | 'response'>> {
    try {
      const response = await send();
      const { status } = response;
      if (status >= 200 && status < 300) return { delivered: true, status, response };
      return { delivered: false, reason: `The receiver answered ${status}.`, status, response };
    } catch (error) {
      const reason = reasonOf(error, timeoutMs);
      if (reason === undefined) throw error;
      return { delivered: false, reason };
    }
  }

  return {
    events,
    send: async ({ event, example, url, secret }) => {
      const body = JSON.stringify(findExample(events, event, example).value);
      const headers = { 'Content-Type': 'application/json', 'X-Payload-Signature': signatureOf(body, secret) };
      const started = performance.now();
      const outcome = await attempt(async () => deliver(await findTarget(url, allowRemote), headers, body, timeoutMs));
      return {
        ...outcome,
        duration_ms: Math.round((performance.now() - started) * 10) / 10,
        request: { url, headers, body },
      };
    },
  };
}

function listEvents(contract: Contract): WebhookEvent[] {
  const webhooks = (contract.webhooks ?? {}) as Record<string, object>;
  return Object.entries(webhooks).map(([event, reference]) => {
    const item = resolve<{ post?: { summary?: string; requestBody?: RequestBodyObject } }>(contract, reference);
    const { summary = event, requestBody } = item.post ?? {};
    const content = requestBody ? resolve<RequestBodyObject>(contract, requestBody).content : {};
    const body = Object.entries(content).find(([mediaType]) => isJson(mediaType))?.[1];
    return { event, summary, examples: body ? listExamples(contract, body) : [] };
  });
}

function findExample(events: WebhookEvent[], event: string, example: string | undefined): NamedExample {
  const found = events.find((one) => one.event === event);
  if (found === undefined) {
    throw validationFailed({ event: [`The event is unknown. Expected: ${list(events.map((one) => one.event))}.`] });
  }
  const wanted = found.examples.find(({ name }) => example === undefined || name === example);
  if (wanted !== undefined) return wanted;
  const names = found.examples.map(({ name }) => name);
  throw validationFailed({ example: [`The example is unknown to ${event}. Expected: ${list(names)}.`] });
}

function list(names: string[]): string {
  return names.length === 0 ? 'none, the document has no examples' : names.join(', ');
}

/** Why a delivery failed; `undefined` for an error that has nothing to do with the receiver. */
function reasonOf(error: unknown, timeoutMs: number): string | undefined {
  if (error instanceof UnreachableTarget) return error.message;
  const { name, code, message } = error as NodeJS.ErrnoException;
  if (name === 'AbortError' || name === 'TimeoutError') return `The receiver took longer than ${timeoutMs} ms.`;
  return code === undefined || !(error instanceof Error) ? undefined : message || code;
}
