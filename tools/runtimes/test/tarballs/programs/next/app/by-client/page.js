import { createXs2aClient } from '@xs2a/client';

export default async function Page() {
  const client = createXs2aClient({ apiKey: 'key', baseUrl: process.env.API });
  const { payment_status } = await client.getPayment({ path: { payment_id: 'xp_1' } }).orThrow();
  return <p>{`status ${payment_status}`}</p>;
}
