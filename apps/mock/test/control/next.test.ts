import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Client, form, json, startMock } from '../client.ts';
import { bodyOf, errorsOf as mistakesIn, namedOperations, targetOf } from '../contract.ts';
import { control, errorsOf } from './control.ts';

let client: Client;
const payment = '/v1/payments/xp_irCumJEUY550DLe2';
const wizard = { key: 'KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK' };

beforeAll(async () => {
  client = await startMock();
});
afterEach(() => control(client, 'DELETE', 'next'));
afterAll(() => client.mock.close());

async function statusesOf(count: number, target = payment): Promise<number[]> {
  const statuses: number[] = [];
  for (let index = 0; index < count; index++) statuses.push((await client.call('GET', target)).status);
  return statuses;
}

describe('POST /_mock/next', () => {
  it('pins the next answers of an operation, then it answers as before', async () => {
    await control(client, 'POST', 'next', { operationId: 'getPayment', code: 410, times: 2 });
    expect(await statusesOf(3)).toEqual([410, 410, 200]);
  });

  it('queues several pins', async () => {
    for (const code of [404, 500]) await control(client, 'POST', 'next', { operationId: 'getPayment', code });
    expect(await statusesOf(3)).toEqual([404, 500, 200]);
  });

  it('takes the status from an example', async () => {
    await control(client, 'POST', 'next', { operationId: 'getPayment', example: 'deleted-or-expired' });
    await control(client, 'POST', 'next', { operationId: 'getPayment', example: 'payment-pending' });
    expect(await statusesOf(1)).toEqual([410]);
    expect(await (await client.call('GET', payment)).json()).toMatchObject({ payment_status: 'NONE' });
  });

  it('takes a form, too', async () => {
    const response = await client.call('POST', '/_mock/next', form('operationId=getPayment&code=404'));
    expect(await response.json()).toMatchObject({ next: [{ operationId: 'getPayment', code: 404, times: 1 }] });
  });

  it('does not change other operations, and aliases are the same operation', async () => {
    await control(client, 'POST', 'next', { operationId: 'submitWizardStep', example: 'form-redirect' });
    expect(await statusesOf(1)).toEqual([200]);
    const response = await client.call('POST', '/v1/api/wizard', json(wizard));
    expect(await response.json()).toMatchObject({ form: { name: 'tan' } });
  });

  it('answers the example of a download whatever the client accepts', async () => {
    await control(client, 'POST', 'next', { operationId: 'downloadAccountSnapshot', example: 'account-snapshot-csv' });
    const target = '/v1/risks/xr_6NEm0jRpXYhPP5AO/accountSnapshot?format=pdf';
    const response = await client.call('GET', target, { headers: { accept: 'application/pdf' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv']);
  });

  it('answers late', async () => {
    await control(client, 'POST', 'next', { operationId: 'getVersion', delay_ms: 300 });
    const started = performance.now();
    const { status } = await client.call('GET', '/v1/version');
    expect([status, performance.now() - started >= 295]).toEqual([200, true]);
  });

  it('keeps a pin for the next valid request', async () => {
    await control(client, 'POST', 'next', { operationId: 'getPayment', code: 410 });
    const refused = [
      await client.call('GET', '/v1/payments/4711'),
      await client.call('GET', payment, { headers: { authorization: '' } }),
      await client.call('GET', payment, { headers: { prefer: 'code=many' } }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([404, 401, 422]);
    expect(await statusesOf(2)).toEqual([410, 200]);
  });

  it('wins over Prefer, and both over declared answers', async () => {
    const prefer = { headers: { prefer: 'example=form-redirect' } };
    const nameOf = async (init: RequestInit) =>
      ((await (await client.call('POST', '/v1/wizard', init)).json()) as { form: { name: string } }).form.name;
    const request = json({ ...wizard, bank_code: '88888888' });
    const preferring = { ...request, headers: { ...(request.headers as object), ...prefer.headers } };
    await control(client, 'POST', 'next', { operationId: 'submitWizardStep', example: 'form-account-radio' });
    expect([await nameOf(preferring), await nameOf(preferring), await nameOf(request)]).toEqual([
      'account',
      'tan',
      'login',
    ]);
  });

  it('gives each of many requests at the same time its own pin', async () => {
    await control(client, 'POST', 'next', { operationId: 'getPayment', code: 404, times: 10 });
    const statuses = await Promise.all(Array.from({ length: 15 }, () => client.call('GET', payment)));
    expect(statuses.filter(({ status }) => status === 404)).toHaveLength(10);
  });

  it('needs no credentials', async () => {
    const response = await fetch(`${client.address}/_mock/next`, {
      method: 'POST',
      body: JSON.stringify({ operationId: 'getVersion', code: 500 }),
    });
    expect(response.status).toBe(200);
  });
});

describe('every documented answer', () => {
  it.each(namedOperations)('of %s can be pinned, and keeps the contract', async (operationId, operation) => {
    const { tags } = (await control(client, 'GET', 'operations')) as {
      tags: { operations: { operationId: string; answers: { code: number; example: string | null }[] }[] }[];
    };
    const entry = tags.flatMap((tag) => tag.operations).find((candidate) => candidate.operationId === operationId);
    const answers = entry?.answers ?? [];
    expect(answers.length).toBeGreaterThan(2);
    for (const { code, example } of answers) {
      await control(client, 'POST', 'next', { operationId, code, ...(example !== null && { example }) });
      const body = bodyOf(operation);
      const response = await client.call(operation.method, targetOf(operation), body === undefined ? {} : json(body));
      expect([example, response.status]).toEqual([example, code]);
      const type = response.headers.get('content-type');
      const text = await response.text();
      if (example === null) expect(text).toBe('');
      else if (type === 'application/json') expect(mistakesIn(operation, code, type, JSON.parse(text))).toEqual([]);
      else expect(text.length).toBeGreaterThan(0);
    }
  });
});

describe('a scenario', () => {
  it('pins its steps one after the other', async () => {
    await control(client, 'POST', 'next', { scenario: 'login-failed' });
    const forms: unknown[] = [];
    for (let step = 0; step < 4; step++) {
      const response = await client.call('POST', '/v1/wizard', json({ ...wizard, tan: '123456' }));
      const { form: shown, error } = (await response.json()) as { form: { name: string }; error: { code?: string } };
      forms.push(error.code ?? shown.name);
    }
    expect(forms).toEqual(['login', 'login_failed', 'login', 'finish']);
    expect(await control(client, 'GET', 'next')).toEqual({ next: [] });
  });

  it('can be slow', async () => {
    await control(client, 'POST', 'next', { scenario: 'login-tan-finish', delay_ms: 50 });
    expect(await control(client, 'GET', 'next')).toMatchObject({ next: [{}, { delay_ms: 50 }, { delay_ms: 50 }] });
  });
});

describe('GET and DELETE /_mock/next', () => {
  it('list and forget what is left', async () => {
    await control(client, 'POST', 'next', { operationId: 'getPayment', code: 404, times: 3 });
    await control(client, 'POST', 'next', { operationId: 'getVersion', example: 'server-error', delay_ms: 5 });
    await statusesOf(1);
    const plain = { delay_ms: 0, example: null, scenario: null };
    const version = { operationId: 'getVersion', code: 500, example: 'server-error', delay_ms: 5, times: 1 };
    expect(await control(client, 'GET', 'next')).toEqual({
      next: [
        { ...plain, operationId: 'getPayment', code: 404, times: 2 },
        { ...plain, ...version },
      ],
    });
    await control(client, 'DELETE', 'next?operationId=getPayment');
    expect(await control(client, 'GET', 'next')).toEqual({ next: [{ ...plain, ...version }] });
    await control(client, 'DELETE', 'next');
    expect(await control(client, 'GET', 'next')).toEqual({ next: [] });
  });
});

describe('a pin that makes no sense', () => {
  const cases: { name: string; given: object; want: Record<string, RegExp> }[] = [
    { name: 'without anything', given: {}, want: { operationId: /One of operationId and scenario is required/ } },
    {
      name: 'without an answer',
      given: { operationId: 'getVersion' },
      want: { code: /One of code, example and delay_ms/ },
    },
    {
      name: 'of an unknown operation',
      given: { operationId: 'getVersio', code: 200 },
      want: { operationId: /Expected: getVersion, listBlacklistItems, / },
    },
    {
      name: 'of a name that every object has',
      given: { operationId: 'constructor', code: 200 },
      want: { operationId: /Expected: / },
    },
    {
      name: 'with an undocumented code',
      given: { operationId: 'getVersion', code: 404 },
      want: { code: /Expected: 200, 401, 403, 422, 500\.$/ },
    },
    {
      name: 'with an example of another operation',
      given: { operationId: 'getVersion', example: 'payment-pending' },
      want: { example: /Expected: api-version, invalid-credentials, / },
    },
    {
      name: 'with an example of another code',
      given: { operationId: 'getPayment', code: 410, example: 'payment-pending' },
      want: { example: /Expected: deleted-or-expired\.$/ },
    },
    {
      name: 'with two mistakes',
      given: { operationId: 'getVersion', code: 404, example: 'nothing' },
      want: { code: /Expected: 200/, example: /Expected: api-version/ },
    },
    {
      name: 'with an unknown scenario',
      given: { scenario: 'nothing' },
      want: { scenario: /Expected: login-tan-finish, login-failed, / },
    },
    {
      name: 'with a scenario and an operation',
      given: { scenario: 'captcha', operationId: 'getVersion', times: 2 },
      want: { operationId: /cannot be sent with scenario/, times: /cannot be sent with scenario/ },
    },
    {
      name: 'with values out of range',
      given: { operationId: 'getVersion', code: 99, times: 0, delay_ms: 60_001 },
      want: { code: /at least 100/, times: /at least 1/, delay_ms: /greater than 60000/ },
    },
    { name: 'with an unknown field', given: { operationid: 'getVersion' }, want: { operationid: /unknown/ } },
  ];

  it.each(cases)('$name is refused', async ({ given, want }) => {
    const errors = await errorsOf(client, 'next', given);
    expect(Object.keys(errors).sort()).toEqual(Object.keys(want).sort());
    for (const [field, message] of Object.entries(want)) expect(errors[field]?.join(' ')).toMatch(message);
    expect(await control(client, 'GET', 'next')).toEqual({ next: [] });
  });
});
