import { sign } from '@xs2a/webhooks';
import { POST } from './fetch.ts';

/** Delivers an event as the platform would, and returns the status of your server's answer. */
export async function deliver(event: object): Promise<number> {
  const body = JSON.stringify(event);
  const headers = { 'x-payload-signature': await sign(body, process.env.XS2A_WEBHOOK_SECRET ?? '') };
  const request = new Request('https://shop.example.com/webhooks/xs2a', { method: 'POST', headers, body });
  return (await POST(request)).status;
}
