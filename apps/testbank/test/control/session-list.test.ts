import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestbank, type Testbank } from '../../src/testbank.ts';
import { call } from '../call.ts';
import { germanTestbank, login } from '../walk.ts';

let testbank: Testbank;
beforeAll(async () => {
  testbank = await createTestbank({ slowMs: 0 });
});
afterAll(() => testbank.close());

async function start(json: object = germanTestbank): Promise<{ wizard_session_key: string; transaction: string }> {
  return (await call(testbank, '/v1/verifications', { method: 'POST', json })).body;
}
const step = (key: string, json: object = {}) =>
  call(testbank, '/v1/wizard', { method: 'POST', json: { key, ...json } });
const listed = async (input = {}) => (await testbank.control.listSessions(input)).sessions;

describe('the list of sessions', () => {
  it('has each step with its form and its error, and nothing that was typed', async () => {
    const { wizard_session_key: key, transaction } = await start();
    await step(key);
    await step(key, login('wrong'));
    await step(key, { action: 'change-language', language: 'en' });
    await step(key, login());
    const [session] = await listed();
    expect(session).toMatchObject({
      transaction,
      product: 'verification',
      status: 'finished',
      last_error: 'login_failed',
    });
    expect(session?.steps.map(({ action, form, error }) => [action, form, error])).toEqual([
      ['open', 'login', null],
      ['submit', 'login', 'login_failed'],
      ['change-language', 'login', null],
      ['submit', 'finish', null],
    ]);
    expect(JSON.stringify(session)).not.toMatch(/hartmut|wrong|12345/);
    expect(JSON.stringify(session)).not.toContain(key);
  });

  it('shows the newest first, those of its account and mode alone, and as many as were asked for', async () => {
    const first = await start();
    const second = await start();
    const sessions = await listed({ per_page: 2 });
    expect(sessions.map(({ transaction }) => transaction)).toEqual([second.transaction, first.transaction]);
    expect(await listed({ mode: 'live' })).toEqual([]);
    const { id } = await testbank.control.createAccount({ name: 'other' });
    expect(await listed({ account_id: id })).toEqual([]);
  });

  it('tells a poll once, and that the bank user is asked', async () => {
    const { wizard_session_key: key, transaction } = await start();
    await step(key, login('autosubmit'));
    await step(key, { action: 'poll' });
    await step(key, { action: 'poll' });
    const [waiting] = await listed({ per_page: 1 });
    expect(waiting).toMatchObject({ status: 'running', is_waiting_for_approval: true });
    expect(waiting?.steps.map(({ action }) => action)).toEqual(['submit', 'poll']);
    await testbank.control.decideApproval({ session_id: transaction, decision: 'approved' });
    const [decided] = await listed({ per_page: 1 });
    expect(decided?.is_waiting_for_approval).toBe(false);
  });

  it('says when a session has expired, and forgets those whose data are deleted', async () => {
    const { transaction } = await start();
    await testbank.control.travel({ minutes: 21 });
    expect((await listed({ per_page: 1 }))[0]).toMatchObject({ transaction, status: 'expired' });
    await testbank.control.travel({ days: 31 });
    expect(await listed()).toEqual([]);
  });
});
