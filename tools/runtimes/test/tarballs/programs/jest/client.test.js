/** A test of somebody who uses Jest with its defaults: CommonJS. */
const { createXs2aClient, Xs2aNotFoundError } = require('@xs2a/client');
const { createPathsClient } = require('@xs2a/client/paths');
const { isKnownElement } = require('@xs2a/client/wizard');
const { contractVersion } = require('@xs2a/types');
const { sign, verify } = require('@xs2a/webhooks');
const { checkPayload } = require('@xs2a/webhooks/schemas');

const page = { total: 1, per_page: 1, current_page: 1, last_page: 1, from: 1, to: 1, data: [{ id: 'xp_1' }] };
const answers = { '/v1/payments': [200, page], '/v1/version': [200, { version: '2015-11-13' }] };
const fetch = async (url) => {
  const [status, body] = answers[new URL(url).pathname] ?? [404, { code: 404, message: 'Not found' }];
  return Response.json(body, { status });
};
const options = { apiKey: 'key', fetch };

test('a failure is of its class', async () => {
  const call = createXs2aClient(options).getPayment({ path: { payment_id: 'unknown' } });
  await expect(call.orThrow()).rejects.toBeInstanceOf(Xs2aNotFoundError);
});

test('a list is iterated, with code that is loaded when it is used', async () => {
  const ids = [];
  for await (const { id } of createXs2aClient(options).listPayments()) ids.push(id);
  expect(ids).toEqual(['xp_1']);
});

test('the wizard is loaded when it is used', async () => {
  await expect(createXs2aClient(options).openWizard('key')).rejects.toThrow(/wizard/i);
  expect(isKnownElement({ type: 'text' })).toBe(true);
});

test('a call by path is answered', async () => {
  expect((await createPathsClient(options).GET('/v1/version')).data).toEqual({ version: '2015-11-13' });
  expect(contractVersion).toMatch(/^\d+\./);
});

test('a signature is verified', async () => {
  const body = new TextEncoder().encode(JSON.stringify({ id: 'ev_1', type: 'newer.event' }));
  const verdict = await verify(body, await sign(body, 'secret'), 'secret', { check: checkPayload });
  expect(verdict).toMatchObject({ ok: true, known: false });
});
