/**
 * Verifies and signs the webhook deliveries of the XS2A API. What their payloads hold is checked by
 * `@xs2a/webhooks/schemas`, repeated deliveries are dropped by `@xs2a/webhooks/deduplicate`, and handlers for servers are
 * in `@xs2a/webhooks/fetch` and `@xs2a/webhooks/node`.
 *
 * @packageDocumentation
 */

export { contractVersion } from './generated/version.ts';
export { signatureHeader } from './header.ts';
export type { RawBody } from './hmac.ts';
export type { ReceivedEvent, RefusalReason, Refused, Verified } from './result.ts';
export { sign } from './sign.ts';
export { type VerifyOptions, verify } from './verify.ts';
