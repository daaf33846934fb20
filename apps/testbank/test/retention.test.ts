import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashSecret } from '../src/platform/secrets.ts';
import { createTestbank, type Testbank } from '../src/testbank.ts';
import { call } from './call.ts';
import { germanTestbank, login, walk } from './walk.ts';

let folder: string;
let testbank: Testbank;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'testbank-'));
  testbank = await createTestbank({ database: join(folder, 'bank.db') });
});
afterEach(async () => {
  await testbank.close();
  rmSync(folder, { recursive: true });
});

/** Whether a text is in one of the files of the database. */
function isStored(text: string): boolean {
  return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(text));
}

describe('nothing personal is left in the files of the database', () => {
  it('of a verification that was deleted', async () => {
    const json = { ...germanTestbank, merchant_id: 'merchant-of-nobody', metadata: { order: 'order-of-nobody' } };
    const { body } = await call(testbank, '/v1/verifications', { method: 'POST', json });
    await walk(testbank, body.wizard_session_key, [login('12345', 'zacharias.unverwechselbar')]);
    const path = `/v1/verifications/${body.transaction}`;
    const { account_holder: holder } = (await call(testbank, path)).body;
    expect(holder).toContain('ZACHARIAS');
    const personal = [holder, 'merchant-of-nobody', 'order-of-nobody'];
    expect(personal.map(isStored)).toEqual([true, true, true]);
    expect((await call(testbank, path, { method: 'DELETE' })).status).toBe(204);
    await expect.poll(() => [...personal, 'zacharias'].map(isStored)).toEqual([false, false, false, false]);
    expect((await call(testbank, path)).status).toBe(410);
  });

  it('of a payment that was deleted, and of its bookings at the bank', async () => {
    const json = {
      sender_bic: 'TESTDE88XXX',
      amount: 12.34,
      currency_id: 'EUR',
      purpose: 'purpose of nobody',
      recipient_holder: 'Recipient of nobody',
      recipient_iban: 'DE04888888880087654321',
      metadata: { order: 'order-of-nobody' },
    };
    const { body } = await call(testbank, '/v1/payments', { method: 'POST', json });
    const steps = [login('12345', 'zacharias.unverwechselbar'), { tan: '123456' }];
    await walk(testbank, body.wizard_session_key, steps);
    const path = `/v1/payments/${body.transaction}`;
    const { sender_holder: sender } = (await call(testbank, path)).body;
    const personal = [sender, 'purpose of nobody', 'Recipient of nobody', 'order-of-nobody', json.recipient_iban];
    expect(personal.map(isStored)).toEqual(personal.map(() => true));
    expect(isStored('zacharias')).toBe(false);
    expect((await call(testbank, path, { method: 'DELETE' })).status).toBe(204);
    await expect.poll(() => personal.filter(isStored)).toEqual([]);
  });

  it('of a bank user who was deleted', async () => {
    const json = { name: 'Zacharias Unverwechselbar', email: 'zacharias@example.com' };
    const user = (await call(testbank, '/v1/api/users', { method: 'PUT', json })).body;
    const token = (await call(testbank, `/v1/api/users/${user.id}/accesstokens`, { method: 'PUT' })).body.token;
    const connection = { bic: 'TESTDE88XXX', sync_mode: 'full' };
    const session = (await call(testbank, '/v1/connections', { method: 'PUT', secret: token, json: connection })).body;
    await walk(testbank, session.wizard_session_key, [login('12345', 'zacharias.unverwechselbar')], { secret: token });
    const [account] = (await call(testbank, '/v1/api/accounts', { secret: token })).body.data;
    const personal = [json.name, json.email, account.holder];
    expect(personal.map(isStored)).toEqual([true, true, true]);
    await call(testbank, `/v1/api/users/${user.id}`, { method: 'DELETE' });
    await expect.poll(() => personal.map(isStored)).toEqual([false, false, false]);
    expect((await call(testbank, '/v1/connections', { secret: token })).status).toBe(401);
  });

  const iban = 'DE89370400440532013000';
  /** A verification of an account that nobody else has. */
  async function verify(): Promise<string> {
    const { body } = await call(testbank, '/v1/verifications', { method: 'POST', json: germanTestbank });
    await walk(testbank, body.wizard_session_key, [login(`iban:${iban}`, 'zacharias.unverwechselbar'), { account: 2 }]);
    const path = `/v1/verifications/${body.transaction}`;
    expect((await call(testbank, path)).body).toMatchObject({ iban, account_holder: 'UNVERWECHSELBAR, ZACHARIAS' });
    return path;
  }
  const personal = [iban, 'UNVERWECHSELBAR', 'unverwechselbar'];
  const stored = () => personal.filter(isStored);

  it('of the IBAN and the name of a verification that was deleted, although a snapshot was saved before', async () => {
    const path = await verify();
    expect(stored()).toEqual([iban, 'UNVERWECHSELBAR']);
    await testbank.control.saveSnapshot({ name: 'before' });
    await call(testbank, path, { method: 'DELETE' });
    await expect.poll(stored).toEqual([]);
  });

  it.each([
    [29, [iban, 'UNVERWECHSELBAR'], 200],
    [31, [], 410],
  ])('of a verification, %d days after it was created: %j', async (days, found, status) => {
    const path = await verify();
    await testbank.control.travel({ days });
    await expect.poll(stored).toEqual(found);
    expect((await call(testbank, path)).status).toBe(status);
  });

  it('of what came after a snapshot that is restored', async () => {
    await testbank.control.saveSnapshot({ name: 'before' });
    const path = await verify();
    await testbank.control.restoreSnapshot({ name: 'before' });
    await expect.poll(stored).toEqual([]);
    expect((await call(testbank, path)).status).toBe(404);
  });

  it('of a verification whose webhook is still being tried', async () => {
    const strict = await createTestbank({
      database: join(folder, 'other.db'),
      webhookReceiver: async (request) => new Response(await request.text(), { status: 500 }),
    });
    await strict.control.createWebhook({ url: 'https://shop.example/webhooks' });
    const finished = { product: 'verification', user_name: 'zacharias.unverwechselbar' } as const;
    const { object } = await strict.control.createFinishedSession(finished);
    await strict.control.travel({ hours: 1 });
    expect(stored()).toContain('UNVERWECHSELBAR');
    await call(strict, `/v1/verifications/${object.id}`, { method: 'DELETE' });
    await expect.poll(stored).toEqual([]);
    await strict.close();
  });

  it('of a PIN, at any time', async () => {
    const { body } = await call(testbank, '/v1/verifications', { method: 'POST', json: germanTestbank });
    await walk(testbank, body.wizard_session_key, [login('pin-of-nobody')]);
    expect(isStored('pin-of-nobody')).toBe(false);
    expect(isStored(body.wizard_session_key)).toBe(false);
  });

  it('of logins that were changed', async () => {
    const changed = { user_name: 'karla.kolumna' };
    await testbank.control.createBankAccount({ ...changed, iban: 'DE89370400440532013000' });
    await testbank.control.changePassword({ ...changed, password: 'geheimnis' });
    expect(isStored('login_change')).toBe(true);
    const personal = ['karla.kolumna', 'DE89370400440532013000', 'geheimnis', hashSecret('geheimnis')];
    expect(personal.map(isStored)).toEqual([false, false, false, false]);
  });

  it('after a reset', async () => {
    await testbank.control.createFinishedSession({ product: 'verification', user_name: 'karla.kolumna' });
    expect(isStored('KOLUMNA')).toBe(true);
    await testbank.control.resetTestbank();
    expect(['KOLUMNA', 'karla.kolumna'].map(isStored)).toEqual([false, false]);
  });
});
