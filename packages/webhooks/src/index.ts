/**
 * Verifies and signs the webhook deliveries of the XS2A API. `@xs2a/webhooks/schemas` checks their payloads,
 * `@xs2a/webhooks/deduplicate` drops repeated deliveries, and `@xs2a/webhooks/fetch` and `@xs2a/webhooks/node` have
 * handlers for servers.
 *
 * @packageDocumentation
 */

export { contractVersion } from './generated/version.ts';
export { signatureHeader } from './header.ts';
export type { RawBody } from './hmac.ts';
export type { ReceivedEvent, RefusalReason, Refused, Verified } from './result.ts';
export { sign } from './sign.ts';
export { type VerifyOptions, verify } from './verify.ts';
