export type { WebhookReceiver } from './deliveries/send.ts';
export { type ApiKeys, createTestbank, type Testbank, type TestbankOptions } from './testbank.ts';
