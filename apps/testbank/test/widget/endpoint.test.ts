import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestbank, type Testbank } from '../../src/testbank.ts';
import { call } from '../call.ts';
import { germanTestbank, login } from '../walk.ts';

let testbank: Testbank;
beforeAll(async () => {
  testbank = await createTestbank({ now: '2026-03-10T12:00:00Z' });
  await testbank.control.freezeClock();
});
afterAll(() => testbank.close());

const address = 'http://testbank/widget/wizard';

/** Sends a step as a page does: without credentials. */
async function step(json: object, headers: Record<string, string> = {}) {
  const sent = { 'content-type': 'application/json', ...headers };
  const answer = await testbank.fetch(address, { method: 'POST', headers: sent, body: JSON.stringify(json) });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> };
}

async function newSession(secret?: string, path = '/v1/verifications', method = 'POST', json: object = germanTestbank) {
  const { body } = await call(testbank, path, { method, secret, json });
  return { key: body.wizard_session_key as string, transaction: body.transaction as string };
}

describe('the address of the widget', () => {
  it('answers each step as the operation of the contract does', async () => {
    const steps = [{}, { action: 'change-language', language: 'en' }, { USER_NAME: '' }, login('wrong'), login()];
    const atWidget = await newSession();
    const atOperation = await newSession();
    for (const values of steps) {
      const given = await step({ key: atWidget.key, ...values });
      const want = await call(testbank, '/v1/wizard', { method: 'POST', json: { key: atOperation.key, ...values } });
      expect([given.status, given.body]).toEqual([want.status, want.body]);
    }
    expect((await call(testbank, `/v1/verifications/${atWidget.transaction}`)).status).toBe(200);
  });

  it('reads forms too, and either name of the key', async () => {
    const { key } = await newSession();
    const body = new URLSearchParams({ wizard_session_key: key, ...login(), privacy_policy: 'true' });
    const answer = await testbank.fetch(address, { method: 'POST', body });
    expect(await answer.json()).toMatchObject({ form: { name: 'finish' } });
  });

  it('serves sessions of every account, of both modes, and of bank users', async () => {
    const { keys } = await testbank.control.createAccount({ name: 'another' });
    const user = (await call(testbank, '/v1/api/users', { method: 'PUT', json: { name: 'Erika' } })).body;
    const { token } = (await call(testbank, `/v1/api/users/${user.id}/accesstokens`, { method: 'PUT' })).body;
    const sessions = [
      await newSession(keys.test),
      await newSession(keys.live, '/v1/verifications', 'POST', {}),
      await newSession(token, '/v1/connections', 'PUT', { bic: 'TESTDE88XXX', sync_mode: 'full' }),
    ];
    const forms = await Promise.all(sessions.map(async ({ key }) => (await step({ key })).body.form));
    expect(forms).toMatchObject([{ name: 'login' }, { name: 'bank' }, { name: 'login' }]);
  });

  it.each([
    { given: { key: 'k'.repeat(40) }, field: 'key' },
    { given: { wizard_session_key: 'k'.repeat(40) }, field: 'wizard_session_key' },
    { given: { USER_NAME: 'nobody' }, field: 'key' },
  ])('refuses $given by its field $field, also with an API key', async ({ given, field }) => {
    const authorization = `Basic ${btoa('api:testbank_test_key')}`;
    const { status, body } = await step(given, { authorization });
    expect([status, body.code, Object.keys(body.errors as object)]).toEqual([422, 422, [field]]);
  });

  it('takes bodies of up to 64 KiB', async () => {
    const { key } = await newSession();
    const sizeOf = (text: string) => JSON.stringify({ key, text }).length;
    const largest = 'x'.repeat(64 * 1024 - sizeOf(''));
    expect((await step({ key, text: largest })).status).toBe(200);
    expect((await step({ key, text: `${largest}x` })).status).toBe(413);
  });

  it('takes POST alone, and nothing beside its address', async () => {
    expect((await testbank.fetch(address)).headers.get('allow')).toBe('POST, OPTIONS');
    expect((await testbank.fetch(`${address}/more`, { method: 'POST' })).status).toBe(404);
  });

  it('meets the faults of the operation, and is in the log of requests without its key', async () => {
    const { key } = await newSession();
    await testbank.control.clearRequests();
    await testbank.control.createFault({ operation_id: 'submitWizardStep', status: 503, times: 1 });
    expect((await step({ key, USER_PIN: 'pin-of-nobody' })).status).toBe(503);
    expect((await step({ key })).status).toBe(200);
    const { requests } = await testbank.control.listRequests();
    expect(requests.map(({ path, status }) => [path, status])).toEqual([
      ['/widget/wizard', 200],
      ['/widget/wizard', 503],
    ]);
    expect(JSON.stringify(requests)).not.toMatch(new RegExp(`${key}|pin-of-nobody`));
  });

  it('is in the steps of a session', async () => {
    const { key, transaction } = await newSession();
    await step({ key });
    const { sessions } = await testbank.control.listSessions();
    expect(sessions.find((session) => session.transaction === transaction)?.steps).toMatchObject([
      { action: 'open', form: 'login' },
    ]);
  });
});

describe('a page of any origin', () => {
  const origin = 'https://shop.example';

  it('may send steps, without credentials of the browser', async () => {
    const { status, headers } = await testbank.fetch(address, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    expect(headers.get('access-control-allow-headers')).toContain('Content-Type');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('may read answers and refusals, which set no cookie', async () => {
    const { key } = await newSession();
    for (const sent of [{ key }, { key: 'unknown' }]) {
      const { headers } = await step(sent, { origin });
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect([headers.get('access-control-allow-credentials'), headers.get('set-cookie')]).toEqual([null, null]);
    }
  });
});
