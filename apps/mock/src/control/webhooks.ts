import { type Contract, type Example, isJson, type Operation } from '@xs2a/contract';
import { validationFailed } from '@xs2a/server';
import { type ReceiverAnswer, sendWebhook } from '@xs2a/server/webhooks';
import type { WebhookInput } from './input.ts';

/** A webhook of the contract, with the bodies that can be sent. */
interface WebhookEvent {
  event: string;
  summary: string;
  examples: readonly Example[];
}

/** What was sent, and how the receiver answered. */
export interface DeliveryReport {
  /** Whether the receiver has answered with a success. Otherwise the API would try again. */
  delivered: boolean;
  /** Why it was not delivered. */
  reason?: string;
  status?: number;
  duration_ms: number;
  request: { url: string; headers: Readonly<Record<string, string>>; body: string };
  response?: ReceiverAnswer;
}

/** Sends webhooks. */
export interface Webhooks {
  events: readonly WebhookEvent[];
  /**
   * Sends an example, signed.
   *
   * @throws {Problem} 422 for an unknown event or example, and for an address that may not be reached
   */
  send(input: WebhookInput): Promise<DeliveryReport>;
}

export interface WebhookOptions {
  /** Whether other addresses than loopback and private ones may be reached. */
  allowRemote: boolean;
  /** How long a receiver may take, in milliseconds. */
  timeoutMs: number;
}

/** Reads the webhooks of a contract. Only JSON bodies with an example can be sent. */
export function createWebhooks(contract: Contract, { allowRemote, timeoutMs }: WebhookOptions): Webhooks {
  const events = contract.webhooks.map(readEvent);
  const repair = 'Start the mock with --allow-remote-webhooks to reach other addresses.';
  const policy = { local: true, remote: allowRemote, repair };

  return {
    events,
    send: async ({ event, example, url, secret }) => {
      const body = JSON.stringify(findExample(events, event, example).value);
      const { durationMs, answer, ...delivery } = await sendWebhook({ url, body, secret }, { policy, timeoutMs });
      return {
        ...delivery,
        ...(answer !== undefined && { status: answer.status, response: answer }),
        duration_ms: Math.round(durationMs * 10) / 10,
      };
    },
  };
}

function readEvent({ path, summary, body }: Operation): WebhookEvent {
  const media = body?.content.find(({ type }) => isJson(type));
  return { event: path, summary: summary || path, examples: media?.examples ?? [] };
}

function findExample(events: readonly WebhookEvent[], name: string, example: string | undefined): Example {
  const event = events.find((candidate) => candidate.event === name);
  if (event === undefined) {
    const names = events.map((candidate) => candidate.event);
    throw validationFailed({ event: [`The event is unknown. Expected: ${list(names)}.`] });
  }
  const match = event.examples.find((candidate) => example === undefined || candidate.name === example);
  if (match !== undefined) return match;
  const names = event.examples.map((candidate) => candidate.name);
  throw validationFailed({ example: [`The event ${name} has no such example. Expected: ${list(names)}.`] });
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'none, the document has no examples' : names.join(', ');
}
