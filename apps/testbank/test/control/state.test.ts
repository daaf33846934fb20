import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Control } from '../../src/control/client.ts';
import { createTestbank, type Testbank } from '../../src/testbank.ts';
import { call } from '../call.ts';

const start = '2026-06-01T10:00:00.000Z';

let testbank: Testbank;
let control: Control;
beforeEach(async () => {
  testbank = await createTestbank({ now: start });
  control = testbank.control;
});
afterEach(() => testbank.close());

const total = async () => (await call(testbank, '/v1/verifications')).body.total;
const verify = () => control.createFinishedSession({ product: 'verification' });

describe('a snapshot', () => {
  it('puts everything back, the clock too', async () => {
    const { transaction } = await verify();
    await control.freezeClock();
    const saved = await control.saveSnapshot({ name: 'before' });
    await verify();
    await control.travel({ days: 31 });
    expect((await call(testbank, `/v1/verifications/${transaction}`)).status).toBe(410);
    await control.restoreSnapshot({ name: 'before' });
    expect(await total()).toBe(1);
    expect((await call(testbank, `/v1/verifications/${transaction}`)).status).toBe(200);
    expect(await control.getClock()).toEqual({ now: saved.now, is_frozen: true });
    await control.travel({ days: 31 });
    expect((await call(testbank, `/v1/verifications/${transaction}`)).status).toBe(410);
  });

  it('can be restored again, and replaced', async () => {
    await control.saveSnapshot({ name: 'empty' });
    await verify();
    await control.restoreSnapshot({ name: 'empty' });
    await verify();
    await control.restoreSnapshot({ name: 'empty' });
    expect(await total()).toBe(0);
    await verify();
    await control.saveSnapshot({ name: 'empty' });
    await control.restoreSnapshot({ name: 'empty' });
    expect(await total()).toBe(1);
    expect((await control.listSnapshots()).snapshots).toMatchObject([{ name: 'empty' }]);
  });

  it('is forgotten when it is deleted', async () => {
    await control.saveSnapshot({ name: 'gone' });
    await control.deleteSnapshot({ name: 'gone' });
    const missing = { status: 404, message: expect.stringContaining('There is no snapshot gone.') };
    await expect(control.restoreSnapshot({ name: 'gone' })).rejects.toMatchObject(missing);
    await expect(control.deleteSnapshot({ name: 'gone' })).rejects.toMatchObject(missing);
  });

  it.each(['', 'a b', '../x', 'x'.repeat(101)])('cannot be called "%.5s"', async (name) => {
    await expect(control.saveSnapshot({ name })).rejects.toMatchObject({ errors: { name: expect.anything() } });
  });
});

describe('a reset', () => {
  it('leaves the first account with its valid keys, and nothing else', async () => {
    await verify();
    const [{ id: account_id = '' } = {}] = (await control.listAccounts()).accounts;
    const key = await control.createApiKey({ account_id });
    await control.revokeApiKey({ key_id: key.id });
    await control.createAccount();
    await control.createFault({ operation_id: 'getVersion', status: 503 });
    await control.setBankState({ state: 'down' });
    await control.travel({ days: 5 });
    await control.resetTestbank();
    expect((await control.listAccounts()).accounts).toHaveLength(1);
    expect((await control.listApiKeys({ account_id })).keys).toMatchObject([
      { revoked_at: null },
      { revoked_at: null },
    ]);
    expect((await control.listBankStates()).banks).toEqual([]);
    expect((await control.listFaults()).faults).toEqual([]);
    expect((await control.listRequests()).requests).toEqual([]);
    expect((await control.getClock()).now.slice(0, 10)).toBe('2026-06-01');
    expect(await total()).toBe(0);
    await verify();
    expect(await total()).toBe(1);
  });
});

describe('the log of requests', () => {
  it('has the newest first, without secrets', async () => {
    await call(testbank, '/v1/verifications', {
      method: 'POST',
      json: { merchant_id: 'shop-7', password: 'p4ssw0rd' },
    });
    await call(testbank, '/v1/verifications?page=2');
    const { requests } = await control.listRequests();
    expect(requests).toMatchObject([
      {
        method: 'GET',
        path: '/v1/verifications',
        operation_id: 'listVerifications',
        status: 200,
        query: { page: '2' },
      },
      { operation_id: 'createVerification', body: { merchant_id: 'shop-7' } },
    ]);
    const text = JSON.stringify(requests);
    for (const secret of ['p4ssw0rd', 'testbank_test_key', Buffer.from('api:testbank_test_key').toString('base64')]) {
      expect(text).not.toContain(secret);
    }
  });

  it('lists what came since a request, and can be cleared', async () => {
    await call(testbank, '/v1/version');
    const [first] = (await control.listRequests()).requests;
    await call(testbank, '/v1/events');
    expect((await control.listRequests({ since: first?.id ?? 0 })).requests).toMatchObject([
      { operation_id: 'listEvents' },
    ]);
    await control.clearRequests();
    expect((await control.listRequests()).requests).toEqual([]);
  });
});
