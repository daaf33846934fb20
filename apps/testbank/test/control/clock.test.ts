import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Control } from '../../src/control/client.ts';
import { createTestbank, type Testbank } from '../../src/testbank.ts';
import { call } from '../call.ts';
import { germanTestbank } from '../walk.ts';

const start = '2026-06-01T10:00:00.000Z';
const dayMs = 24 * 3_600_000;

let testbank: Testbank;
let control: Control;
beforeEach(async () => {
  testbank = await createTestbank({ now: start });
  control = testbank.control;
  await control.freezeClock();
});
afterEach(() => testbank.close());

/** Days since the clock was frozen. */
async function daysSince(frozen: string): Promise<number> {
  return (Date.parse((await control.getClock()).now) - Date.parse(frozen)) / dayMs;
}

describe('the clock', () => {
  it('stands still while it is frozen, and goes on from there', async () => {
    const { now, is_frozen } = await control.getClock();
    expect(is_frozen).toBe(true);
    expect(await control.getClock()).toEqual({ now, is_frozen: true });
    const running = await control.unfreezeClock();
    expect(running.is_frozen).toBe(false);
    expect(Date.parse(running.now)).toBeGreaterThanOrEqual(Date.parse(now));
    expect(Date.parse(running.now) - Date.parse(now)).toBeLessThan(dayMs);
  });

  it('adds up the units of a journey', async () => {
    const { now } = await control.getClock();
    await control.travel({ days: 1, hours: 12, minutes: 30, milliseconds: 1500 });
    expect(Date.parse((await control.getClock()).now) - Date.parse(now)).toBe(1.5 * dayMs + 30 * 60_000 + 1500);
  });

  it.each([{ days: -1 }, { days: 3661 }, { hours: -1 }, { minutes: -1 }, { milliseconds: -1 }])(
    'refuses %o',
    async (journey) => {
      const { now } = await control.getClock();
      const [field = ''] = Object.keys(journey);
      await expect(control.travel(journey)).rejects.toMatchObject({
        status: 422,
        errors: { [field]: expect.anything() },
      });
      expect(await control.getClock()).toEqual({ now, is_frozen: true });
    },
  );

  it('refuses a journey without a length, and takes one of no length', async () => {
    await expect(control.travel({})).rejects.toMatchObject({ status: 422 });
    const { now } = await control.getClock();
    expect(await control.travel({ days: 0 })).toEqual({ now, is_frozen: true });
  });

  it('is reset to the real time, unless that would be a way back', async () => {
    const past = await createTestbank({ now: '2020-01-01' });
    const reset = await past.control.resetClock();
    expect(Math.abs(Date.parse(reset.now) - Date.now())).toBeLessThan(60_000);
    expect(reset.is_frozen).toBe(false);
    await past.control.travel({ days: 1 });
    await expect(past.control.resetClock()).rejects.toMatchObject({
      errors: { clock: ['The clock cannot be moved back. Reset the whole Testbank, or restore an earlier snapshot.'] },
    });
    await past.close();
  });

  it('makes two journeys at once one after the other', async () => {
    const { now } = await control.getClock();
    await Promise.all([control.travel({ days: 2 }), control.travel({ days: 3 })]);
    expect(await daysSince(now)).toBe(5);
  });
});

describe('after 31 days', () => {
  it('a verification is gone for ever', async () => {
    const { transaction } = await control.createFinishedSession({ product: 'verification' });
    await control.travel({ days: 29 });
    expect((await call(testbank, `/v1/verifications/${transaction}`)).status).toBe(200);
    await control.travel({ days: 2 });
    expect((await call(testbank, `/v1/verifications/${transaction}`)).status).toBe(410);
  });

  it('a connection was synced 31 times, each time a day later, with events in their order', async () => {
    const { now } = await control.getClock();
    const { id: account_id, keys } = await control.createAccount();
    const connected = await control.createFinishedSession({
      product: 'connection',
      account_id,
      parameters: { sync_mode: 'full' },
    });
    await control.travel({ days: 31 });
    const access = await call(testbank, `/v1/api/users/${connected.bank_user_id}/accesstokens`, {
      method: 'PUT',
      secret: keys.test,
    });
    const connection = await call(testbank, `/v1/connections/${connected.object.id}`, { secret: access.body.token });
    const lastSync = new Date(Date.parse(now) + 31 * dayMs).toISOString();
    expect(connection.body.last_synced).toBe(lastSync.replace(/\.\d+/, ''));
    const events = (await call(testbank, '/v1/events?per_page=1000', { secret: keys.test })).body.data;
    const moments = events.map((event: { created_at: string }) => event.created_at);
    expect(moments).toEqual([...moments].sort().reverse());
    expect(new Set(moments).size).toBeGreaterThan(15);
  });

  it('twice 15 days and once 30 days have led to the same state', async () => {
    const live = async (journeys: readonly number[]) => {
      const other = await createTestbank({
        now: start,
        webhookReceiver: async () => new Response('no', { status: 503 }),
      });
      await other.control.freezeClock();
      await other.control.createWebhook({ url: 'https://shop.example/webhooks' });
      const verification = await other.control.createFinishedSession({ product: 'verification' });
      const { bank_user_id } = await other.control.createFinishedSession({
        product: 'connection',
        parameters: { sync_mode: 'full' },
      });
      for (const days of journeys) await other.control.travel({ days });
      const path = `/v1/api/users/${bank_user_id}/accesstokens`;
      const secret = (await call(other, path, { method: 'PUT' })).body.token;
      const accounts = (await call(other, '/v1/api/accounts', { secret })).body.data;
      const turnovers: unknown[] = [];
      for (const { id } of accounts) {
        turnovers.push((await call(other, `/v1/api/accounts/${id}/turnovers`, { secret })).body.turnovers);
      }
      const events = (await call(other, '/v1/events?per_page=1000')).body.data;
      const { deliveries } = await other.control.listDeliveries({ per_page: 1000 });
      const transactions = await Promise.all(
        ['verifications', 'sessions'].map((list) => call(other, `/v1/${list}/${verification.transaction}`)),
      );
      await other.close();
      // Random ids and fractions of a second differ.
      const minute = (moment: string | null | undefined) => moment?.slice(0, 16);
      return {
        turnovers,
        events: events.map(({ type, created_at }: Record<string, string>) => `${minute(created_at)} ${type}`),
        deliveries: deliveries.map(({ status, attempts, due_at, last_attempt }) => [
          status,
          attempts,
          minute(due_at),
          minute(last_attempt?.at),
        ]),
        statuses: transactions.map(({ status }) => status),
      };
    };
    const halves = await live([15, 15]);
    expect(halves.events.length).toBeGreaterThan(5);
    expect(halves.deliveries.map(([status]) => status)).toEqual(expect.arrayContaining(['pending', 'dead']));
    expect(halves.statuses).toEqual([410, 410]);
    expect(halves).toEqual(await live([30]));
  });
});

describe('a wizard session', () => {
  const create = async () => (await call(testbank, '/v1/verifications', { method: 'POST', json: germanTestbank })).body;

  it.each([
    [19, 'client_not_started'],
    [20, 'session_expired'],
  ])('shows after %d minutes: %s', async (minutes, last_error) => {
    const { transaction } = await create();
    await control.travel({ minutes });
    expect((await call(testbank, `/v1/sessions/${transaction}`)).body).toMatchObject({ last_error });
  });
});
