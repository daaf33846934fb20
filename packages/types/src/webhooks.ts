import type { webhooks } from './generated/schema.ts';

/**
 * Name of a webhook, which is also the `type` of the event that it delivers, such as `transaction.created`.
 *
 * @see Reference, section "Events and Webhook"
 */
export type WebhookName = keyof webhooks;

/**
 * What your server receives, by the name of the webhook.
 *
 * @example
 * function onCreated(event: WebhookPayloads['transaction.created']) {}
 * @see Reference, section "Events and Webhook"
 */
export type WebhookPayloads = {
  [Name in WebhookName]: webhooks[Name]['post']['requestBody']['content']['application/json'];
};
