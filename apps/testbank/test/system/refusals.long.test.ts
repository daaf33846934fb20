import { readContract } from '@xs2a/contract/read';
import { faultOf, guardTableOf, title } from '@xs2a/contract/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestbank, type Testbank } from '../../src/testbank.ts';
import { call } from '../call.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../support/database.ts';
import { germanTestbank, login, walk } from '../walk.ts';

const contract = await readContract();

/** The header `Prefer` is one of the mock, and only the mock has other forms of its answers to choose from. */
const refusals = guardTableOf(contract).filter(({ field, status }) => field !== 'prefer' && status !== 406);

let database: TemporaryDatabase;
let testbank: Testbank;
let token: string;
let user: { id: string };
beforeAll(async () => {
  database = temporaryDatabase();
  testbank = await createTestbank({ database: database.file });
  user = (await call(testbank, '/v1/api/users', { method: 'PUT', json: { name: 'Erika' } })).body;
  token = (await call(testbank, `/v1/api/users/${user.id}/accesstokens`, { method: 'PUT' })).body.token;
});
afterAll(async () => {
  await testbank.close();
  database.remove();
});

const basic = (secret: string) => ({ authorization: `Basic ${Buffer.from(`api:${secret}`).toString('base64')}` });

it('every bad request is refused as documented, and leaves nothing behind', async () => {
  const before = await database.dump();
  const faults: string[] = [];
  for (const bad of refusals) {
    const operation = contract.operations.find(({ id }) => id === bad.operationId);
    const isOfUser = operation?.security.every((schemes) => schemes.some(({ name }) => name === 'accessToken'));
    const headers = { ...basic(isOfUser ? token : 'testbank_test_key'), ...(bad.init.headers as object) };
    const send = (method: string, target: string, init: RequestInit) =>
      testbank.fetch(`http://testbank${target}`, { ...init, method, headers });
    const fault = await faultOf(send, bad);
    if (fault !== '') faults.push(`${title(bad)}: ${fault}`);
  }
  expect(faults).toEqual([]);
  expect(refusals.length).toBeGreaterThan(120);
  expect(await database.dump()).toEqual(before);
});

it('what only the Testbank can refuse leaves nothing behind', async () => {
  const post = (path: string, json: object, secret?: string) => call(testbank, path, { method: 'POST', json, secret });
  await post('/v1/blacklist', { data: 'DE04888888880087654321' });
  const { body: session } = await post('/v1/verifications', germanTestbank);
  await walk(testbank, session.wizard_session_key, [login()]);
  const payment = {
    amount: 1,
    currency_id: 'EUR',
    purpose: 'Rent',
    recipient_holder: 'Erika',
    recipient_iban: 'DE62888888880012345678',
  };
  const tokens = `/v1/api/users/${user.id}/accesstokens`;
  const before = await database.dump();
  const answers = [
    await post('/v1/blacklist', { data: 'DE04888888880087654321' }),
    await post('/v1/blacklist', { data: 'DE05888888880087654321' }),
    await post('/v1/verifications', { iban: 'DE63888888880012345678' }),
    await post('/v1/risks', { iban: 'DE63888888880012345678' }),
    await post('/v1/payments', { ...payment, recipient_iban: 'DE63888888880012345678' }),
    await post('/v1/payments', { ...payment, sender_iban: 'DE63888888880012345678' }),
    await post('/v1/wizard', { key: 'k'.repeat(40) }),
    await call(testbank, tokens, { method: 'PUT', form: { valid_until: '2030-02-30 10:00:00' } }),
    await call(testbank, '/v1/verifications?from=2026-02-30'),
    await call(testbank, '/v1/events?since=soon'),
  ];
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 422));
  expect((await call(testbank, '/v1/connections', { method: 'PUT', json: {} })).status).toBe(403);
  expect((await post('/v1/api/accounts/bac_x/markAsSeen', {}, token)).status).toBe(404);
  expect(await database.dump()).toEqual(before);
});
