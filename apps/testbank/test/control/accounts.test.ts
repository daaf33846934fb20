import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Control } from '../../src/control/client.ts';
import { createTestbank, type Testbank } from '../../src/testbank.ts';
import { call } from '../call.ts';

let testbank: Testbank;
let control: Control;
beforeAll(async () => {
  testbank = await createTestbank({ now: '2026-06-01T10:00:00Z' });
  control = testbank.control;
});
afterAll(() => testbank.close());

const statusWith = async (secret: string) => (await call(testbank, '/v1/verifications', { secret })).status;

describe('an account', () => {
  it('is created with a key of each mode, and sees nothing of another one', async () => {
    await control.createFinishedSession({ product: 'verification' });
    const account = await control.createAccount({ name: 'checkout tests' });
    expect(account).toMatchObject({ name: 'checkout tests' });
    for (const secret of Object.values(account.keys)) {
      expect((await call(testbank, '/v1/verifications', { secret })).body).toMatchObject({ total: 0 });
    }
    const { accounts } = await control.listAccounts();
    const { keys: _, ...listed } = account;
    expect(accounts.at(-1)).toEqual(listed);
    expect(accounts[0]).toMatchObject({ number: 10001, name: 'Testbank' });
  });

  it.each([
    ['', 'name'],
    ['x'.repeat(101), 'name'],
  ])('cannot be called "%.3s"', async (name, field) => {
    await expect(control.createAccount({ name })).rejects.toMatchObject({
      status: 422,
      errors: { [field]: [expect.any(String)] },
    });
  });

  it('can have a name of 100 letters', async () => {
    const name = 'x'.repeat(100);
    expect(await control.createAccount({ name })).toMatchObject({ name });
  });
});

describe('an API key', () => {
  it('is valid until it is revoked', async () => {
    const { id } = await control.createAccount();
    const key = await control.createApiKey({ account_id: id, mode: 'live' });
    expect(key).toMatchObject({ account_id: id, mode: 'live', ending: key.secret.slice(-4), revoked_at: null });
    expect(await statusWith(key.secret)).toBe(200);
    await control.revokeApiKey({ key_id: key.id });
    expect(await statusWith(key.secret)).toBe(401);
    const { keys } = await control.listApiKeys({ account_id: id });
    const revoked = keys.filter(({ revoked_at }) => revoked_at !== null);
    expect(revoked.map((one) => one.id)).toEqual([key.id]);
    expect(keys).toHaveLength(3);
    expect(JSON.stringify(keys)).not.toContain(key.secret);
  });

  it('is revoked once: its moment stays', async () => {
    const { id } = await control.createAccount();
    const key = await control.createApiKey({ account_id: id });
    const revokedAt = async () =>
      (await control.listApiKeys({ account_id: id })).keys.find((one) => one.id === key.id)?.revoked_at;
    await control.revokeApiKey({ key_id: key.id });
    const first = await revokedAt();
    await control.travel({ days: 1 });
    await control.revokeApiKey({ key_id: key.id });
    expect(await revokedAt()).toBe(first);
  });

  it('of nobody is not found', async () => {
    await expect(control.revokeApiKey({ key_id: 'key_none' })).rejects.toThrow(
      'revokeApiKey: 404 There is no API key key_none.',
    );
    await expect(control.listApiKeys({ account_id: 'acc_none' })).rejects.toThrow('There is no account acc_none.');
    await expect(control.createApiKey({ account_id: 'acc_none' })).rejects.toMatchObject({ status: 404 });
  });
});
