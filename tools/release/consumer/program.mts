/** What a first user writes: calls of the API, and a webhook. Compiled and run against the packages of the registry. */
import { createXs2aClient } from '@xs2a/client';
import type { Payment } from '@xs2a/types';
import { sign, verify } from '@xs2a/webhooks';
import { checkPayloadStrictly } from '@xs2a/webhooks/schemas';

const client = createXs2aClient({ apiKey: 'key', baseUrl: process.env.XS2A_URL ?? '' });

const session = await client
  .createPayment({
    body: {
      amount: '5.00',
      currency_id: 'EUR',
      purpose: 'Invoice 4711',
      recipient_holder: 'Holger Baumhaus',
      recipient_iban: 'DE08500105175412638463',
    },
  })
  .orThrow();
const payment: Payment = await client.getPayment({ path: { payment_id: session.transaction } }).orThrow();

const event = await client.getEvent({ path: { event_id: 'ev_fhDFdPRtECqwOlys' } }).orThrow();
const body = new TextEncoder().encode(JSON.stringify(event));
const secret = 'secret_password';
const genuine = await verify(body, await sign(body, secret), secret, { check: checkPayloadStrictly });
const forged = await verify(body, await sign(body, 'another secret'), secret);

console.log(JSON.stringify({ transaction: session.transaction, payment: payment.id, genuine, forged }));
