import type { webhooks } from './generated/schema.ts';

/**
 * Name of a webhook, such as `transaction.created`, and `type` of its event.
 *
 * @see Reference, section "Events and Webhook"
 */
export type WebhookName = keyof webhooks;

/**
 * Events that your server receives, by the name of the webhook.
 *
 * @example
 * function onCreated(event: WebhookPayloads['transaction.created']) {}
 * @see Reference, section "Events and Webhook"
 */
export type WebhookPayloads = {
  [Name in WebhookName]: webhooks[Name]['post']['requestBody']['content']['application/json'];
};
