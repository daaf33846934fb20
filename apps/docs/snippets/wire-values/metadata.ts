import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

const metadata = { custid: '4711', orderid: '12345', branch: '7', till: '3' };
const answer = await client.createVerification({ body: { metadata } });
if (answer.status === 422) console.log(422, answer.body.errors.metadata);
