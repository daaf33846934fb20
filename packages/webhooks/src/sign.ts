import { encoder, hmac, type RawBody } from './hmac.ts';
import { listSecrets } from './secrets.ts';

/**
 * Signs a body as the platform does: for tests of a receiver, and for servers that send deliveries.
 *
 * @param rawBody the body as it will be sent, byte for byte; a string is sent as UTF-8
 * @param secret shared secret of the webhook
 * @returns the value of the header `X-Payload-Signature`: `v1=` and the HMAC-SHA256 of the body in lower-case hex
 * @throws TypeError when the secret is empty
 * @see Reference, section "Webhook Signature"
 */
export async function sign(rawBody: RawBody | string, secret: string): Promise<string> {
  listSecrets(secret);
  const signature = await hmac(typeof rawBody === 'string' ? encoder.encode(rawBody) : rawBody, secret);
  return `v1=${Array.from(signature, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
