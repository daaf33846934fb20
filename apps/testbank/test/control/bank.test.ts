import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Control } from '../../src/control/client.ts';
import { createTestbank, type Testbank } from '../../src/testbank.ts';
import { call } from '../call.ts';
import { germanTestbank, login, walk } from '../walk.ts';

let testbank: Testbank;
let control: Control;
let account_id: string;
let secret: string;
beforeAll(async () => {
  testbank = await createTestbank({ now: '2026-06-01T10:00:00Z', slowMs: 0 });
  control = testbank.control;
});
beforeEach(async () => {
  const account = await control.createAccount();
  account_id = account.id;
  secret = account.keys.test;
});
afterAll(() => testbank.close());

/** Logs in to the German Testbank. */
async function logIn(pin: string, userName?: string) {
  const { body } = await call(testbank, '/v1/verifications', { method: 'POST', secret, json: germanTestbank });
  return walk(testbank, body.wizard_session_key, [login(pin, userName)], { secret });
}

async function connect(parameters: object = {}) {
  const connected = await control.createFinishedSession({
    product: 'connection',
    account_id,
    parameters: { sync_mode: 'full', ...parameters },
  });
  const token = connected.access_token ?? '';
  const path = `/v1/connections/${connected.object.id}`;
  return {
    token,
    sync: (json: object = {}) => call(testbank, `${path}/sync`, { method: 'POST', secret: token, json }),
    read: async () => (await call(testbank, path, { secret: token })).body,
    accounts: async () => (await call(testbank, '/v1/api/accounts', { secret: token })).body.data,
  };
}

describe('a changed password', () => {
  it('is the only one that is right, until any is accepted again', async () => {
    expect(await control.changePassword({ account_id, password: 'changed' })).toMatchObject({
      user_name: 'hartmut.mustermann',
      has_changed_password: true,
    });
    expect((await logIn('12345')).error.code).toBe('login_failed');
    expect((await logIn('changed')).form.name).toBe('finish');
    expect((await logIn('12345', 'erika.beispiel')).form.name).toBe('finish');
    await control.changePassword({ account_id, password: null });
    expect((await logIn('12345')).form.name).toBe('finish');
  });

  it('is one of this account only', async () => {
    await control.changePassword({ password: 'changed' });
    expect((await logIn('12345')).form.name).toBe('finish');
    await control.changePassword({ password: null });
  });

  it('lets a sync fail until it is right again', async () => {
    const connection = await connect();
    await control.changePassword({ account_id, password: 'changed' });
    await connection.sync();
    expect(await connection.read()).toMatchObject({ sync_active: false, sync_fail_counter: 1 });
    expect((await connection.sync()).status).toBe(422);
    await control.changePassword({ account_id, password: '12345' });
    expect((await connection.sync({ force: true })).status).toBe(204);
    expect(await connection.read()).toMatchObject({ sync_active: true, sync_fail_counter: 0 });
  });

  it('lets the daily sync fail', async () => {
    const connection = await connect();
    await control.changePassword({ account_id, password: 'changed' });
    await control.travel({ days: 1 });
    const secretOfUser = connection.token;
    expect(secretOfUser).not.toBe('');
    const events = (await call(testbank, '/v1/events', { secret })).body.data;
    expect(events[0]).toMatchObject({ type: 'bank_accounts.sync_failed' });
  });

  it.each([['abc'], ['x'.repeat(41)]])('has 4 to 40 letters, not those of "%.3s"', async (password) => {
    await expect(control.changePassword({ account_id, password })).rejects.toMatchObject({
      errors: { password: [expect.any(String)] },
    });
  });
});

describe('a bank', () => {
  it('that is down takes no login', async () => {
    await control.setBankState({ account_id, state: 'down' });
    expect((await logIn('12345')).error.code).toBe('tech_error');
    expect((await control.listBankStates({ account_id })).banks).toMatchObject([
      { bank_code: '88888888', state: 'down' },
    ]);
    await control.setBankState({ account_id, state: 'up' });
    expect((await logIn('12345')).form.name).toBe('finish');
    expect((await control.listBankStates({ account_id })).banks).toEqual([]);
  });

  it('that is down lets a sync fail', async () => {
    const connection = await connect();
    await control.setBankState({ account_id, state: 'down' });
    await connection.sync();
    expect(await connection.read()).toMatchObject({ sync_active: false, sync_fail_counter: 1 });
  });

  it('that is slow takes its time for each step', async () => {
    const slow = await createTestbank({ slowMs: 30 });
    const create = async () =>
      (await call(slow, '/v1/verifications', { method: 'POST', json: germanTestbank })).body.wizard_session_key;
    await slow.control.setBankState({ state: 'slow' });
    const started = performance.now();
    await walk(slow, await create(), [login()]);
    expect(performance.now() - started).toBeGreaterThanOrEqual(29);
    await slow.close();
  });

  it('that nobody knows is refused', async () => {
    await expect(control.setBankState({ account_id, bank_code: '12345678', state: 'down' })).rejects.toMatchObject({
      errors: { bank_code: ['No bank in DE has this code. The operation listBanks lists them.'] },
    });
  });
});

describe('a new account', () => {
  it('is found by the next sync, with an event', async () => {
    const connection = await connect();
    const before = await connection.accounts();
    const { further_ibans } = await control.createBankAccount({ account_id });
    expect(further_ibans).toHaveLength(1);
    await connection.sync();
    const after = await connection.accounts();
    expect(after.length).toBe(before.length + 1);
    expect(after.map(({ iban }: { iban: string }) => iban)).toContain(further_ibans[0]);
    const events = (await call(testbank, '/v1/events', { secret })).body.data;
    expect(events.map(({ type }: { type: string }) => type)).toContain('bank_accounts.new_account');
  });

  it('can be chosen in the wizard', async () => {
    await control.createBankAccount({ account_id, iban: 'DE89370400440532013000' });
    const { form } = await logIn('12345');
    expect(form.name).toBe('account');
    expect(JSON.stringify(form)).toContain('DE89370400440532013000');
  });

  it('has an IBAN that is valid, and not one of the login', async () => {
    await expect(control.createBankAccount({ account_id, iban: 'DE88370400440532013000' })).rejects.toMatchObject({
      errors: { iban: ['The iban must have valid check digits.'] },
    });
    await expect(control.createBankAccount({ account_id, iban: 'DE62888888880012345678' })).rejects.toMatchObject({
      errors: { iban: ['The login already has this account.'] },
    });
    const first = await control.createBankAccount({ account_id });
    const second = await control.createBankAccount({ account_id });
    expect(new Set(second.further_ibans).size).toBe(2);
    expect(second.further_ibans[0]).toBe(first.further_ibans[0]);
  });
});

describe('an extra turnover', () => {
  const turnoversOf = async (token: string, iban: string) => {
    const accounts = (await call(testbank, '/v1/api/accounts', { secret: token })).body.data;
    const { id } = accounts.find((account: { iban: string }) => account.iban === iban);
    return (await call(testbank, `/v1/api/accounts/${id}/turnovers`, { secret: token })).body.turnovers;
  };

  it('is prebooked until it is booked, and the balance follows', async () => {
    const connection = await connect();
    const booked = await control.createTurnover({
      account_id,
      amount: -4990,
      purpose: ['Order 4711'],
      counter_holder: 'Shop GmbH',
      prebooked: true,
    });
    expect(booked).toMatchObject({ amount: -4990, booked_on: null, canceled_on: null });
    const own = async () =>
      (await turnoversOf(connection.token, booked.iban)).filter(({ purpose }: { purpose: string[] }) =>
        purpose.includes('Order 4711'),
      );
    const balance = async () => {
      const { id } = (await connection.accounts()).find((one: { iban: string }) => one.iban === booked.iban);
      return (await call(testbank, `/v1/api/accounts/${id}/balance`, { secret: connection.token })).body.balance;
    };
    await connection.sync();
    const before = await balance();
    expect(await own()).toMatchObject([{ amount: -49.9, prebooked: true, canceled: false }]);
    expect(await control.bookTurnover({ turnover_id: booked.id })).toMatchObject({ booked_on: expect.any(String) });
    await connection.sync();
    expect(await own()).toMatchObject([{ amount: -49.9, prebooked: false, canceled: false }]);
    expect(await balance()).toBeCloseTo(before - 49.9, 2);
    await expect(control.bookTurnover({ turnover_id: booked.id })).rejects.toMatchObject({
      errors: { turnover_id: ['Only a prebooked turnover can be changed. This one is booked.'] },
    });
  });

  it('can be taken back as long as it is prebooked', async () => {
    const connection = await connect();
    const { id, iban } = await control.createTurnover({ account_id, amount: 100, purpose: ['Gift'], prebooked: true });
    await control.cancelTurnover({ turnover_id: id });
    await connection.sync();
    const turnovers = await turnoversOf(connection.token, iban);
    const own = turnovers.filter(({ purpose }: { purpose: string[] }) => purpose.includes('Gift'));
    expect(own).toMatchObject([{ prebooked: false, canceled: true }]);
    await expect(control.cancelTurnover({ turnover_id: id })).rejects.toMatchObject({ status: 422 });
    expect((await control.listTurnovers({ account_id })).turnovers).toMatchObject([
      { id, canceled_on: expect.any(String) },
    ]);
    expect((await control.listLogins({ account_id })).logins).toMatchObject([{ user_name: 'hartmut.mustermann' }]);
  });

  it('that the bank has announced by itself can be booked early, or canceled for good', async () => {
    const own = await createTestbank({ now: '2026-11-27T10:00:00Z' });
    const connected = await own.control.createFinishedSession({
      product: 'connection',
      parameters: { sync_mode: 'full' },
    });
    const token = connected.access_token ?? '';
    const iban = 'DE62888888880012345678';
    const read = async (secret: string) => {
      const accounts = (await call(own, '/v1/api/accounts', { secret })).body.data;
      const { id } = accounts.find((account: { iban: string }) => account.iban === iban);
      return {
        turnovers: (await call(own, `/v1/api/accounts/${id}/turnovers`, { secret })).body.turnovers,
        balance: (await call(own, `/v1/api/accounts/${id}/balance`, { secret })).body.balance,
      };
    };
    const before = await read(token);
    const { turnovers } = await own.control.adoptTurnovers({});
    const [booked, canceled] = turnovers.filter((turnover) => turnover.iban === iban);
    if (booked === undefined || canceled === undefined) throw new Error('The bank has announced too few turnovers.');
    expect([booked.booked_on, booked.announced_on]).toEqual([expect.stringMatching(/^2026-1[12]-/), '2026-11-27']);
    expect(await own.control.adoptTurnovers({})).toEqual({ turnovers });
    expect((await own.control.listTurnovers({})).turnovers).toEqual(turnovers);

    const sync = () =>
      call(own, `/v1/connections/${connected.object.id}/sync`, { method: 'POST', secret: token, json: {} });
    await sync();
    expect(await read(token)).toEqual(before);
    expect(await own.control.bookTurnover({ turnover_id: booked.id })).toMatchObject({ booked_on: '2026-11-27' });
    expect(await own.control.cancelTurnover({ turnover_id: canceled.id })).toMatchObject({ canceled_on: '2026-11-27' });
    await sync();
    const after = await read(token);
    expect(after.turnovers).toHaveLength(before.turnovers.length);
    expect(after.balance).toBeCloseTo(before.balance + booked.amount / 100, 2);
    const states = (list: readonly { purpose: string[] }[], purpose: readonly string[]) =>
      list.filter((turnover) => turnover.purpose.join() === purpose.join());
    expect(states(before.turnovers, booked.purpose)).toMatchObject([{ prebooked: true, canceled: false }]);
    expect(states(after.turnovers, booked.purpose)).toMatchObject([{ prebooked: false, canceled: false }]);
    expect(states(after.turnovers, canceled.purpose)).toMatchObject([{ prebooked: false, canceled: true }]);

    await own.control.travel({ days: 7 });
    const access = `/v1/api/users/${connected.bank_user_id}/accesstokens`;
    const week = await read((await call(own, access, { method: 'PUT' })).body.token);
    expect(states(week.turnovers, booked.purpose)).toMatchObject([{ prebooked: false, canceled: false }]);
    expect(states(week.turnovers, canceled.purpose)).toMatchObject([{ canceled: true }]);
    await own.close();
  });

  it('that the bank has announced is one of the login and the PIN', async () => {
    const own = await createTestbank({ now: '2026-11-27T10:00:00Z' });
    const adopt = async (input: object) => (await own.control.adoptTurnovers(input)).turnovers;
    const usual = await adopt({});
    expect(usual.length).toBeGreaterThan(1);
    expect(await adopt({ user_name: 'erika.beispiel', pin: 'no-turnovers' })).toEqual([]);
    const other = await adopt({ user_name: 'erika.beispiel' });
    expect(other.map(({ id }) => id)).not.toEqual(expect.arrayContaining(usual.map(({ id }) => id)));
    for (const pin of ['wrong', 'iban:x', 'abc']) {
      await expect(own.control.adoptTurnovers({ pin })).rejects.toMatchObject({ errors: { pin: expect.anything() } });
    }
    await own.close();
  });

  it('belongs to an account of the login', async () => {
    await expect(
      control.createTurnover({ account_id, amount: 1, iban: 'DE89370400440532013000' }),
    ).rejects.toMatchObject({ errors: { iban: [expect.stringContaining('DE62888888880012345678')] } });
    await expect(control.createTurnover({ account_id, amount: 1.5 })).rejects.toMatchObject({
      errors: { amount: expect.anything() },
    });
    await expect(
      control.createTurnover({ account_id, amount: 1, counter_iban: 'DE00370400440532013000' }),
    ).rejects.toMatchObject({ errors: { counter_iban: ['The counter_iban must have valid check digits.'] } });
    await expect(control.bookTurnover({ turnover_id: 'extra_none' })).rejects.toMatchObject({ status: 404 });
  });
});

it('a blacklisted account is left out by a sync', async () => {
  const blacklisted = 'DE04888888880087654321';
  await call(testbank, '/v1/blacklist', { method: 'POST', secret, json: { type: 'iban', data: blacklisted } });
  const connection = await connect();
  const ibans = (await connection.accounts()).map(({ iban }: { iban: string }) => iban);
  expect(ibans).toEqual(['DE62888888880012345678']);
  await connection.sync();
  expect(await connection.accounts()).toHaveLength(1);
});

it('logins are listed by bank and name, with what was changed at them', async () => {
  await control.createTurnover({ account_id, amount: 1, user_name: 'erika.beispiel' });
  await control.changePassword({ account_id, password: 'changed', user_name: 'zoe.zuletzt' });
  await control.changePassword({ account_id, password: 'changed', user_name: 'erika.beispiel' });
  await control.createBankAccount({ account_id, user_name: 'erika.beispiel', iban: 'DE89370400440532013000' });
  const { logins } = await control.listLogins({ account_id });
  expect(logins).toMatchObject([
    { user_name: 'erika.beispiel', has_changed_password: true, further_ibans: ['DE89370400440532013000'] },
    { user_name: 'zoe.zuletzt', has_changed_password: true, further_ibans: [] },
  ]);
});
