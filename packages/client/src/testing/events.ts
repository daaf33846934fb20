import type { WebhookName, WebhookPayloads } from '@xs2a/types';
import { sign, signatureHeader } from '@xs2a/webhooks';
import { exampleEvent } from './examples.ts';

/** Options of {@link createEvent} and {@link signEvent}. */
export interface EventOptions<Type extends WebhookName> {
  /** Name of an example of the contract. Default: the first of the type. */
  readonly example?: string | undefined;
  /** Members that replace those of the example, such as `id` or `data`. */
  readonly changes?: Partial<WebhookPayloads[Type]> | undefined;
}

/** A webhook delivery as your server receives it. */
export interface SignedEvent<Type extends WebhookName> {
  readonly event: WebhookPayloads[Type];
  /** The body, byte for byte as it is signed. */
  readonly body: string;
  /** Content type and signature. */
  readonly headers: Record<string, string>;
}

/**
 * Creates an event as the contract shows it.
 *
 * @param type name of the webhook, such as `transaction.created`
 * @throws TypeError for an unknown type or example
 * @see Reference, section "Events and Webhook"
 */
export function createEvent<Type extends WebhookName>(
  type: Type,
  { example, changes }: EventOptions<Type> = {},
): WebhookPayloads[Type] {
  return { ...exampleEvent(type, example), ...changes };
}

/**
 * Creates an event, and signs it as the platform does: send `body` and `headers` to your receiver.
 *
 * @param type name of the webhook, such as `transaction.created`
 * @param secret shared secret of the webhook
 * @throws TypeError for an unknown type or example, and an empty secret
 * @example
 * const { body, headers } = await signEvent('transaction.created', 'secret');
 * const answer = await handler(new Request('https://shop.example/webhooks', { method: 'POST', body, headers }));
 * @see Reference, section "Webhook Signature"
 */
export async function signEvent<Type extends WebhookName>(
  type: Type,
  secret: string,
  options?: EventOptions<Type>,
): Promise<SignedEvent<Type>> {
  const event = createEvent(type, options);
  const body = JSON.stringify(event);
  const headers = { 'content-type': 'application/json', [signatureHeader]: await sign(body, secret) };
  return { event, body, headers };
}
