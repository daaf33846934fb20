import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nextTargetDay } from '../../src/calendar/target.ts';
import { createTestbank, type Testbank } from '../../src/testbank.ts';
import { call } from '../call.ts';
import { moveClock, type TemporaryDatabase, temporaryDatabase } from '../support/database.ts';
import { login, walk } from '../walk.ts';

/** A Friday, at noon in Berlin. */
const friday = '2026-01-30';
const hour = 3_600_000;
const giro = 'DE62888888880012345678';
const savings = 'DE04888888880087654321';

let database: TemporaryDatabase;
let testbank: Testbank;
beforeAll(async () => {
  database = temporaryDatabase();
  testbank = await createTestbank({ database: database.file, now: `${friday}T11:00:00Z` });
});
afterAll(async () => {
  await testbank.close();
  database.remove();
});

const order = {
  sender_bic: 'TESTDE88XXX',
  amount: 12.34,
  currency_id: 'EUR',
  purpose: 'Müller & Söhne: Rechnung 4711',
  recipient_holder: 'Erika Jürgens',
  recipient_iban: savings,
};

async function pay() {
  const { body } = await call(testbank, '/v1/payments', { method: 'POST', json: order });
  const end = await walk(testbank, body.wizard_session_key, [login(), { tan: '123456' }]);
  expect(end.form.name).toBe('finish');
  return (await call(testbank, `/v1/payments/${body.transaction}`)).body;
}

async function later(milliseconds: number) {
  await testbank.close();
  await moveClock(database, milliseconds);
  testbank = await createTestbank({ database: database.file });
}

describe('a payment', () => {
  it('has a sender, a recipient, a purpose that banks take, and no status yet', async () => {
    expect(await pay()).toMatchObject({
      sender_iban: giro,
      sender_bic: 'TESTDE88XXX',
      sender_country_id: 'DE',
      recipient_holder: 'Erika Juergens',
      recipient_iban: savings,
      recipient_bic: 'TESTDE88XXX',
      recipient_country_id: 'DE',
      purpose: 'Mueller Soehne: Rechnung 4711',
      amount: 12.34,
      payment_status: 'NONE',
    });
  });

  it('is marked as received, and then as lost, each with an event', async () => {
    const { id } = await pay();
    const mark = (how: string) => call(testbank, `/v1/payments/${id}/${how}`, { method: 'POST' });
    for (const [how, status] of [
      ['received', 'RECEIVED'],
      ['loss', 'LOSS'],
    ] as const) {
      const { body } = await mark(how);
      expect(body.payment_status).toBe(status);
      expect((await call(testbank, `/v1/payments/${id}`)).body).toEqual(body);
      const [newest] = (await call(testbank, `/v1/payments/${id}/events`)).body.data;
      expect(newest).toMatchObject({ type: 'transaction.updated', data: body, transaction: id });
    }
    expect((await call(testbank, `/v1/payments/${id}/events`)).body.total).toBe(3);
  });

  it('is gone after it was deleted, and cannot be marked', async () => {
    const { id, transaction } = await pay();
    expect((await call(testbank, `/v1/payments/${id}`, { method: 'DELETE' })).status).toBe(204);
    for (const reference of [id, transaction]) {
      for (const how of ['received', 'loss']) {
        const { status } = await call(testbank, `/v1/payments/${reference}/${how}`, { method: 'POST' });
        expect(status).toBe(410);
      }
    }
    const { data } = (await call(testbank, '/v1/payments')).body;
    expect(data.map((payment: { id: string }) => payment.id)).not.toContain(id);
  });

  it.each([0.01, '0.01', '.01', 0.005, 999_999_999.99, '999999999.99'])('can have the amount %s', async (amount) => {
    const { status } = await call(testbank, '/v1/payments', { method: 'POST', json: { ...order, amount } });
    expect(status).toBe(200);
  });

  it.each([
    [0.004, 'The amount must be at least 0.01.'],
    ['0.00001', 'The amount must be at least 0.01.'],
    [1_000_000_000, 'The amount may not be greater than 999999999.99.'],
    ['999999999.995', 'The amount may not be greater than 999999999.99.'],
    [1e21, 'The amount may not be greater than 999999999.99.'],
    ['9'.repeat(20), 'The amount may not be greater than 999999999.99.'],
  ])('cannot have the amount %s', async (amount, message) => {
    const { status, body } = await call(testbank, '/v1/payments', { method: 'POST', json: { ...order, amount } });
    expect([status, body.errors]).toEqual([422, { amount: [message] }]);
  });

  it('of mode Live is not booked at a Testbank', async () => {
    await pay();
    const secret = 'testbank_live_key';
    const json = { ...order, sender_bic: 'AUENDE10XXX' };
    const { body } = await call(testbank, '/v1/payments', { method: 'POST', json, secret });
    const end = await walk(testbank, body.wizard_session_key, [login(), { tan: '123456' }], { secret });
    expect(end.form.name).toBe('finish');
    const payment = (await call(testbank, `/v1/payments/${body.transaction}`, { secret })).body;
    const booked = (await database.rows('select id from booking')).map(({ id }) => id);
    expect(booked).toContain(`${payment.id}-sent`);
    expect(booked).not.toContain(`${payment.id}-received`);
  });

  it('is prebooked at once, and booked on the next working day at sender and recipient', async () => {
    const user = (await call(testbank, '/v1/api/users', { method: 'PUT', json: { name: 'Erika' } })).body;
    const tokens = `/v1/api/users/${user.id}/accesstokens`;
    const form = { valid_until: '2027-01-01 00:00:00' };
    const secret = (await call(testbank, tokens, { method: 'PUT', form })).body.token;
    const json = { bic: 'TESTDE88XXX', sync_mode: 'full' };
    const session = (await call(testbank, '/v1/connections', { method: 'PUT', secret, json })).body;
    await walk(testbank, session.wizard_session_key, [login()], { secret });
    const [connection] = (await call(testbank, '/v1/connections', { secret })).body.data;
    const read = async (iban: string) => {
      await call(testbank, `/v1/connections/${connection.id}/sync`, { method: 'POST', secret });
      const { data } = (await call(testbank, '/v1/api/accounts', { secret })).body;
      const account = data.find((candidate: { iban: string }) => candidate.iban === iban);
      const { turnovers } = (await call(testbank, `/v1/api/accounts/${account.id}/turnovers`, { secret })).body;
      return turnovers.filter(({ purpose }: { purpose: string[] }) => purpose.join(' ').includes('Rechnung 4711'));
    };
    await pay();
    expect(nextTargetDay(friday)).toBe('2026-02-02');
    const sent = { amount: -12.34, counter_iban: savings, booking_date: '2026-02-02T00:00:00Z', canceled: false };
    const [first] = await read(giro);
    expect(first).toMatchObject({ ...sent, prebooked: true });
    expect(await read(savings)).toEqual([]);
    await later(59 * hour);
    expect((await read(giro))[0]).toMatchObject({ ...sent, prebooked: true });
    await later(24 * hour);
    expect((await read(giro))[0]).toMatchObject({ ...sent, prebooked: false });
    expect((await read(savings))[0]).toMatchObject({
      amount: 12.34,
      counter_iban: giro,
      booking_date: '2026-02-02T00:00:00Z',
      prebooked: false,
    });
  });
});
