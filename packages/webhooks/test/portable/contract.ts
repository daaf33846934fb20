import bundle from '@xs2a/openapi/openapi.json' with { type: 'json' };
import type { WebhookEvent } from '@xs2a/types';

interface Example {
  readonly name: string;
  readonly event: WebhookEvent;
}

interface Webhook {
  post: { requestBody: { content: { 'application/json': { examples: Record<string, { $ref: string }> } } } };
}

const webhooks: Record<string, Webhook> = bundle.webhooks;
const components: Record<string, { value: unknown }> = bundle.components.examples;

/** Every example that the contract gives of a webhook delivery. */
export const examples: readonly Example[] = Object.values(webhooks).flatMap(({ post }) =>
  Object.entries(post.requestBody.content['application/json'].examples).map(([name, { $ref }]) => ({
    name,
    event: components[$ref.slice($ref.lastIndexOf('/') + 1)]?.value as WebhookEvent,
  })),
);

export const version: string = bundle.info.version;

const encoder = new TextEncoder();

/** The bytes of a text in UTF-8. */
export function bytes(text: string): Uint8Array {
  return encoder.encode(text);
}
