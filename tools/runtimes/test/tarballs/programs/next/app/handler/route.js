import { createXs2aClient } from '@xs2a/client';

export async function GET() {
  const client = createXs2aClient({ apiKey: 'key', baseUrl: process.env.API });
  const { payment_status } = await client.getPayment({ path: { payment_id: 'xp_1' } }).orThrow();
  return new Response(`status ${payment_status}`);
}
