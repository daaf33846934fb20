export { deliver, type ReceiverAnswer } from './deliver.ts';
export { type Delivery, type SendOptions, sendWebhook, signedHeaders, type Webhook } from './send.ts';
export { findTarget, type Resolve, type Target, type TargetPolicy, UnreachableTarget } from './target.ts';
