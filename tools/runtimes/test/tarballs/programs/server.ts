/** A backend that creates a payment and receives its webhooks. The same server plays the API. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createXs2aClient, toMinorUnits, Xs2aValidationError } from '@xs2a/client';
import { createPathsClient } from '@xs2a/client/paths';
import contract from '@xs2a/openapi/openapi.json' with { type: 'json' };
import { contractVersion, type WebhookEvent } from '@xs2a/types';
import { sign } from '@xs2a/webhooks';
import { createNodeHandler } from '@xs2a/webhooks/node';
import { checkPayload } from '@xs2a/webhooks/schemas';

const secret = 'secret_password';
const received: WebhookEvent['type'][] = [];
const receive = createNodeHandler({
  secrets: secret,
  check: checkPayload,
  handle: (delivery) => {
    if (delivery.documented) received.push(delivery.event.type);
  },
});

const server = createServer((request, response) => {
  if (request.url === '/webhooks') return void receive(request, response);
  const [status, body] =
    request.url === '/v1/payments'
      ? [200, { wizard_session_key: 'KoA6ZwdT', transaction: '10001-xp-AbCd-EfGh' }]
      : [422, { code: 422, message: 'Validation failed', errors: { payment_id: ['Unknown.'] } }];
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const client = createXs2aClient({ apiKey: 'key', baseUrl });
const recipient = { recipient_holder: 'Holger Baumhaus', recipient_iban: 'DE08500105175412638463' };
const { transaction } = await client
  .createPayment({ body: { amount: 5, currency_id: 'EUR', purpose: 'Invoice 4711', ...recipient } })
  .orThrow();

let refused: string[] | undefined;
try {
  const payment = await client.getPayment({ path: { payment_id: 'unknown' } }).orThrow();
  console.log(toMinorUnits(payment.amount));
} catch (error) {
  if (!(error instanceof Xs2aValidationError)) throw error;
  refused = error.errorsOf('getPayment')?.payment_id;
}

const params = { path: { payment_id: 'unknown' } };
const { error } = await createPathsClient({ apiKey: 'key', baseUrl }).GET('/v1/payments/{payment_id}', { params });

const event = JSON.stringify(contract.components.examples['transaction-created-verification'].value);
const headers = { 'x-payload-signature': await sign(event, secret) };
const { status } = await fetch(`${baseUrl}/webhooks`, { method: 'POST', body: event, headers });

server.close();
const same = contract.info.version === contractVersion;
console.log(JSON.stringify({ transaction, refused, message: error?.message, status, received, same }));
