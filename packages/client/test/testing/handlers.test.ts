import { type OperationId, operationTable } from '@xs2a/types';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { http as http2 } from 'msw-2';
import { setupServer as setupServer2 } from 'msw-2/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createXs2aClient } from '../../src/index.ts';
import { examplesOf } from '../../src/testing/examples.ts';
import { createHandlers, exampleBody, type HandlerOptions } from '../../src/testing/index.ts';

const ids = Object.keys(operationTable) as OperationId[];

/** Values for every parameter in a path. */
const path = new Proxy({}, { get: () => 'x1' });

const versions = [
  {
    version: 3,
    start: (options?: HandlerOptions, operations?: OperationId[]) => {
      const server = setupServer(...createHandlers(http, options, operations));
      server.listen();
      return server;
    },
  },
  {
    version: 2,
    start: (options?: HandlerOptions, operations?: OperationId[]) => {
      const server = setupServer2(...createHandlers(http2, options, operations));
      server.listen();
      return server;
    },
  },
];

describe.each(versions)('with msw $version', ({ version, start }) => {
  let server: ReturnType<typeof start> | undefined;
  const listen = (options?: HandlerOptions) => {
    server = start(options);
  };
  afterEach(() => server?.close());

  const client = createXs2aClient({ apiKey: 'key', retries: 0 });
  const user = createXs2aClient({ accessToken: 'token', retries: 0 });

  // Which operations there are does not depend on the version.
  test.runIf(version === 3)(
    'every operation answers the first success of the contract, to the global fetch',
    async () => {
      listen();
      for (const id of ids) {
        const caller = ((operationTable[id].security as readonly string[]).includes('apiKey') ? client : user) as never;
        const body = id === 'submitWizardStep' ? { key: 'key' } : undefined;
        const answer = await (caller as Record<string, (input: object) => Promise<{ status: number; body: unknown }>>)[
          id
        ]?.({ path, body });
        const [example] = examplesOf(id);
        expect(answer?.status, id).toBe(example?.status);
        if (operationTable[id].success !== 'file') expect(answer?.body, id).toEqual(example?.body);
      }
    },
  );

  test('answers by name, by status, by a function, and one after the other', async () => {
    listen({
      answers: {
        getPayment: 'payment-pending',
        createPayment: { status: 422, body: exampleBody('createPayment'), headers: { 'x-request-id': 'request1' } },
        getRisk: (request) => Response.json({ code: 403, message: request.url }, { status: 403 }),
        submitWizardStep: ['form-bank', 'form-login', 'form-finish'],
        deletePayment: { status: 204 },
      },
    });
    const payment = await client.getPayment({ path: { payment_id: 'xp_1' } }).orThrow();
    expect(payment).toEqual(exampleBody('getPayment', 'payment-pending'));
    const created = await client.createPayment({
      body: {
        amount: '1',
        currency_id: 'EUR',
        purpose: 'x',
        recipient_holder: 'y',
        recipient_iban: 'DE08500105175412638463',
      },
    });
    expect(created).toMatchObject({ status: 422, requestId: 'request1' });
    const risk = await client.getRisk({ path: { risk_id: 'xr_1' } });
    expect(risk).toMatchObject({ status: 403, body: { message: 'https://api.xs2a.com/v1/risks/xr_1' } });
    expect((await client.deletePayment({ path: { payment_id: 'xp_1' } })).status).toBe(204);

    const wizard = await client.openWizard('key');
    expect(wizard.state).toMatchObject({ form: { name: 'bank' } });
    expect(await wizard.submit({ bank_code: '88888888', country_id: 'DE' })).toMatchObject({ form: { name: 'login' } });
    const values = { USER_NAME: 'hartmut', USER_PIN: '12345', privacy_policy: true };
    expect(await wizard.submit(values)).toMatchObject({ phase: 'finished' });
    expect((await client.openWizard('key')).state).toMatchObject({ phase: 'finished' });
  });

  test.each([
    { format: 'pdf', type: 'application/pdf', start: '%PDF' },
    { format: 'csv', type: 'text/csv', start: 'booking_date' },
    { format: 'json', type: 'application/json', start: '{' },
    { format: 'json2', type: 'application/json', start: '[' },
  ] as const)('a download comes in the requested format: $format', async ({ format, type, start: first }) => {
    listen();
    const file = await client.downloadAccountSnapshot({ path: { risk_id: 'xr_1' }, query: { format } }).orThrow();
    expect(file.type).toBe(type);
    expect((await new Response(file.stream).text()).slice(0, first.length)).toBe(first);
  });

  test('answers at another address', async () => {
    listen({ baseUrl: 'https://bank.example/api/' });
    const other = createXs2aClient({ apiKey: 'key', baseUrl: 'https://bank.example/api' });
    expect(await other.getVersion().orThrow()).toEqual(exampleBody('getVersion'));
  });
});

describe('handlers of a test', () => {
  const server = setupServer(...createHandlers(http));
  beforeEach(() => server.listen());
  afterEach(() => server.close());

  test('take precedence for their operations only', async () => {
    const client = createXs2aClient({ apiKey: 'key', retries: 0 });
    server.use(
      ...createHandlers(http, { answers: { getVersion: { status: 500, body: { code: 500 } } } }, ['getVersion']),
    );
    expect((await client.getVersion()).status).toBe(500);
    expect((await client.listPayments()).status).toBe(200);
    server.resetHandlers();
    expect((await client.getVersion()).status).toBe(200);
  });

  test.each([
    {
      make: () => createHandlers(http, { answers: { getPayment: 'lost' } }),
      message: 'getPayment has no example called lost: payment-received, payment-pending, invalid-credentials',
    },
    {
      make: () => createHandlers(http, { answers: { getPayment: [{ status: 500 }, 'lost'] } }),
      message: 'getPayment has no example called lost',
    },
    {
      make: () => createHandlers(http, { answers: { getPayments: 'x' } as never }),
      message: 'There is no operation called getPayments',
    },
    { make: () => createHandlers(http, {}, ['toString' as never]), message: 'There is no operation called toString' },
    { make: () => exampleBody('getPayments' as never), message: 'There is no operation called getPayments' },
  ])('fail where they are written: $message', ({ make, message }) => {
    expect(make).toThrow(TypeError);
    expect(make).toThrow(message);
  });

  test('share nothing: a body that a test changes stays as it was for others', () => {
    const payment = exampleBody('getPayment');
    payment.purpose = 'changed';
    expect(exampleBody('getPayment').purpose).not.toBe('changed');
  });
});
