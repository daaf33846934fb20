import { redacted } from '@xs2a/contract';
import type { JournalEntry } from '@xs2a/server/journal';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, form, json, startMock } from '../client.ts';
import { control } from './control.ts';

let client: Client;

beforeAll(async () => {
  client = await startMock();
});
beforeEach(() => control(client, 'DELETE', 'requests'));
afterAll(() => client.mock.close());

async function requests(query = ''): Promise<JournalEntry[]> {
  return ((await control(client, 'GET', `requests${query}`)) as { requests: JournalEntry[] }).requests;
}

describe('GET /_mock/requests', () => {
  it('shows the request and its answer', async () => {
    await client.call('GET', '/v1/payments?per_page=2&page=1', { headers: { accept: 'application/json' } });
    const [entry] = await requests();
    expect(entry).toMatchObject({
      method: 'GET',
      path: '/v1/payments',
      operationId: 'listPayments',
      status: 200,
      example: 'payment-list',
      headers: { accept: 'application/json', authorization: redacted },
      query: { per_page: '2', page: '1' },
      body: null,
    });
    expect(Date.parse(entry?.at ?? '')).toBeGreaterThan(0);
    expect(entry?.duration_ms).toBeGreaterThan(0);
  });

  it.each([
    ['a default', '/v1/version', {}, 200, 'api-version'],
    ['a preferred example', '/v1/version', { prefer: 'example=server-error' }, 500, 'server-error'],
    ['a preferred status', '/v1/version', { prefer: 'code=403' }, 403, 'wrong-mode'],
    ['generated data', '/v1/version', { prefer: 'dynamic=true' }, 200, null],
    ['a refusal', '/v1/version', { authorization: '' }, 401, null],
    ['a download', '/v1/risks/xr_6NEm0jRpXYhPP5AO/accountSnapshot?format=json2', {}, 200, 'account-snapshot-json2'],
    ['an unknown path', '/v1/nothing', {}, 404, null],
  ])('names the example of %s', async (_name, target, headers, status, example) => {
    await client.call('GET', target, { headers: headers as Record<string, string> });
    expect(await requests()).toMatchObject([{ status, example }]);
  });

  it('names the pinned and the declared example', async () => {
    await control(client, 'POST', 'next', { operationId: 'submitWizardStep', example: 'form-captcha' });
    for (let step = 0; step < 2; step++) await client.call('POST', '/v1/wizard', form('key=abcdefgh&pin=1&username=a'));
    expect((await requests()).map(({ example }) => example)).toEqual(['form-login-validation-failed', 'form-captcha']);
  });

  it.each([
    ['a field', 'POST', '/v1/risks', json({ language: 'xx' }), 'Validation failed', 'language'],
    ['an id', 'GET', '/v1/risks/none', {}, 'The requested resource was not found', 'risk_id'],
    ['a preference', 'GET', '/v1/version?__code=999', {}, 'Validation failed', 'prefer'],
    ['a method', 'PUT', '/v1/version', {}, 'Method not allowed. Allowed: GET, HEAD, OPTIONS', undefined],
    ['credentials', 'GET', '/v1/version', { headers: { authorization: '' } }, 'Invalid credentials.', undefined],
  ])('says why it refused %s', async (_name, method, target, init, message, field) => {
    await client.call(method, target, init);
    const [entry] = await requests();
    expect(entry?.refusal?.message).toBe(message);
    expect(Object.keys(entry?.refusal?.errors ?? {})).toEqual(field === undefined ? [] : [field]);
  });

  it('says the same as the answer', async () => {
    const response = await client.call('POST', '/v1/wizard', json({ key: 'abc', tab: 'none', language: 'xx' }));
    const { message, errors } = (await response.json()) as { message: string; errors: Record<string, string[]> };
    expect(Object.keys(errors).length).toBeGreaterThan(1);
    expect((await requests())[0]?.refusal).toEqual({ message, errors, left_out: 0 });
  });

  it('has no reason for an error that was asked for', async () => {
    await client.call('GET', '/v1/risks', { headers: { prefer: 'code=422' } });
    expect(await requests()).toMatchObject([{ status: 422, refusal: null }]);
  });

  it('lists the newest first, and only what is newer than a known id', async () => {
    await client.call('GET', '/v1/version');
    const [first] = await requests();
    await client.call('GET', '/v1/events');
    expect((await requests()).map(({ path }) => path)).toEqual(['/v1/events', '/v1/version']);
    expect((await requests(`?since=${first?.id}`)).map(({ path }) => path)).toEqual(['/v1/events']);
    for (const [since, status] of [
      ['yesterday', 422],
      ['9'.repeat(15), 200],
      ['9'.repeat(16), 422],
    ] as const) {
      expect((await client.call('GET', `/_mock/requests?since=${since}`)).status, since).toBe(status);
    }
  });

  it('does not list calls to /_mock', async () => {
    await control(client, 'GET', 'next');
    await client.call('GET', '/_mock/nothing');
    expect(await requests()).toEqual([]);
  });

  it('remembers the last 200', async () => {
    for (let batch = 0; batch < 12; batch++) {
      await Promise.all(Array.from({ length: 20 }, () => client.call('GET', '/v1/version').then((r) => r.text())));
    }
    const ids = (await requests()).map(({ id }) => id);
    expect(ids).toHaveLength(200);
    expect((ids[0] ?? 0) - (ids.at(-1) ?? 0)).toBe(199);
  });
});

describe('secrets', () => {
  const secret = 'Ge-Heim-4711';
  const wizard = {
    key: secret,
    username: secret,
    pin: secret,
    tan: secret,
    kundennummer: secret,
    bank_code: '88888888',
  };
  const cases: { name: string; target: string; init: RequestInit }[] = [
    { name: 'in a wizard request', target: '/v1/wizard', init: json(wizard) },
    {
      name: 'in a form',
      target: '/v1/wizard',
      init: form(`wizard_session_key=${secret}&credentials=${secret}&legi=${secret}`),
    },
    {
      name: 'in nested fields',
      target: '/v1/wizard',
      init: json({ key: secret, login: { pin: secret, x: [secret] } }),
    },
    { name: 'in a broken body', target: '/v1/wizard', init: { ...json({}), body: `{"pin":"${secret}` } },
    { name: 'in a refused body', target: '/v1/wizard', init: json({ pin: secret, tab: 'none' }) },
    { name: 'in a body that nobody expects', target: '/v1/nothing', init: json({ pin: secret }) },
    { name: 'in metadata', target: '/v1/risks', init: json({ metadata: { password: secret } }) },
    { name: 'in an unknown field', target: '/v1/risks', init: json({ note: secret }) },
    {
      name: 'in names below a secret',
      target: '/v1/wizard',
      init: form(`key=abcdefgh&pin[${secret}][__proto__]=1`),
    },
    { name: 'in the query', target: `/v1/risks?token=${secret}&pin=${secret}`, init: json({}) },
    {
      name: 'in headers with a harmless name',
      target: '/v1/risks',
      init: { headers: { 'x-foo': `Basic ${secret}`, forwarded: secret, referer: `http://localhost/?a=${secret}` } },
    },
    {
      name: 'in headers',
      target: '/v1/risks',
      init: { headers: { authorization: `Basic ${btoa(`api:${secret}`)}`, cookie: secret, 'x-api-key': secret } },
    },
  ];

  it.each(cases)('$name are not shown', async ({ target, init }) => {
    await client.call('POST', target, init);
    const text = JSON.stringify(await requests());
    expect(text).toContain('"method":"POST"');
    expect(text).not.toContain(secret);
    expect(text).not.toContain(btoa(`api:${secret}`));
  });

  it('are the only values that are hidden', async () => {
    await client.call('POST', '/v1/wizard', json(wizard));
    expect((await requests())[0]?.body).toEqual({
      key: redacted,
      username: redacted,
      pin: redacted,
      tan: redacted,
      kundennummer: redacted,
      bank_code: '88888888',
    });
  });
});

describe('DELETE /_mock/requests', () => {
  it('forgets them', async () => {
    await client.call('GET', '/v1/version');
    expect((await client.call('DELETE', '/_mock/requests')).status).toBe(204);
    expect(await requests()).toEqual([]);
  });
});
