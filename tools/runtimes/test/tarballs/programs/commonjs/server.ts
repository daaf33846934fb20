/** A backend of a CommonJS project, which uses every entry point. The same process plays the API. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createXs2aClient, toMinorUnits, Xs2aNotFoundError } from '@xs2a/client';
import { createPathsClient } from '@xs2a/client/paths';
import { createFetchHandler as createProxy } from '@xs2a/client/proxy';
import { exampleBody } from '@xs2a/client/testing';
import { WizardStepError } from '@xs2a/client/wizard';
import { contractVersion, operationTable } from '@xs2a/types';
import { sign, verify } from '@xs2a/webhooks';
import { deduplicate } from '@xs2a/webhooks/deduplicate';
import { createFetchHandler } from '@xs2a/webhooks/fetch';
import { createNodeHandler } from '@xs2a/webhooks/node';
import { checkPayload } from '@xs2a/webhooks/schemas';

const secrets = 'secret_password';
const payments = { total: 2, per_page: 1, last_page: 2, from: 1, to: 1 };
const handled: string[] = [];
const receive = createNodeHandler({ secrets, check: checkPayload, handle: ({ event }) => void handled.push(event.id) });

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1');
  if (pathname === '/webhooks') return void receive(request, response);
  const answers: Record<string, [number, object]> = {
    '/v1/version': [200, { version: '2015-11-13' }],
    '/v1/payments': [
      200,
      { ...payments, current_page: Number(searchParams.get('page') ?? 1), data: [{ amount: '5.00' }] },
    ],
    '/v1/wizard': [422, { code: 422, message: 'Validation failed', errors: { key: ['Unknown.'] } }],
  };
  const [status, body] = answers[pathname] ?? [404, { code: 404, message: 'Not found' }];
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
});

/** Loads everything, also what is loaded when it is first used: lists and the wizard. */
async function main(baseUrl: string) {
  const client = createXs2aClient({ apiKey: 'key', baseUrl });
  const { version } = await client.getVersion().orThrow();

  const amounts: number[] = [];
  for await (const { amount } of client.listPayments()) amounts.push(toMinorUnits(amount));

  const missing = await client
    .getPayment({ path: { payment_id: 'unknown' } })
    .orThrow()
    .catch((error: unknown) => error);
  const refused = await client.openWizard('unknown').catch((error: unknown) => error);
  const step = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"key":"unknown"}' };
  const forwarded = await createProxy({ client, isOwnSession: () => true })(new Request(baseUrl, step));
  const { data } = await createPathsClient({ apiKey: 'key', baseUrl }).GET('/v1/version');

  const body = JSON.stringify({ id: 'ev_1', type: 'newer.event' });
  const signature = await sign(body, secrets);
  const headers = { 'x-payload-signature': signature };
  await fetch(`${baseUrl}/webhooks`, { method: 'POST', body, headers });
  const handler = createFetchHandler({
    secrets,
    check: checkPayload,
    handle: ({ event }) => void handled.push(event.id),
  });
  await handler(new Request(baseUrl, { method: 'POST', body, headers }));
  const verdict = await verify(new TextEncoder().encode(body), signature, secrets);
  const once = deduplicate();

  return {
    version,
    amounts,
    missing: missing instanceof Xs2aNotFoundError,
    refused: refused instanceof WizardStepError && refused.reason,
    forwarded: forwarded.status,
    data: data?.version,
    handled: handled.length,
    isGenuine: verdict.ok,
    outcomes: [await once('ev_1', () => {}), await once('ev_1', () => {})],
    example: exampleBody('getVersion').version,
    hasTypes: contractVersion !== '' && operationTable.getVersion.method === 'GET',
  };
}

server.listen(0, '127.0.0.1', () => {
  main(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    .then((result) => console.log(JSON.stringify(result)))
    .finally(() => server.close());
});
