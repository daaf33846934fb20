import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestbank, type Testbank } from '../../src/testbank.ts';
import { call } from '../call.ts';
import { type Receiver, startReceiver } from '../control/receiver.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../support/database.ts';
import { takeLog } from '../support/log.ts';
import { germanTestbank, login, walk } from '../walk.ts';

const pin = 'pin-of-nobody';
const webhookSecret = 'webhook-secret-of-nobody';
const userName = 'name-of-nobody';

let database: TemporaryDatabase;
let testbank: Testbank;
let receiver: Receiver;
/** Everything that is secret, by what it is. */
const secrets: Record<string, string> = { pin, webhookSecret };
/** Bodies of all refusals. */
const refusals: string[] = [];
let log: string[];
/** The log of requests that the control shows, before the refusals. */
let requests: string;
/** Paths of all requests, as the control shows them. */
let paths: string[];

beforeAll(async () => {
  database = temporaryDatabase();
  receiver = await startReceiver((response) => response.writeHead(500).end('no'));
  const keys = { test: 'test-key-of-nobody', live: 'live-key-of-nobody' };
  testbank = await createTestbank({ database: database.file, logLevel: 'debug', keys });
  const secret = keys.test;
  const refuse = async (path: string, options: Parameters<typeof call>[2]) => {
    const { status, body } = await call(testbank, path, { secret, ...options });
    expect([path, status]).toEqual([path, expect.toSatisfy((code: number) => code >= 400 && code < 500)]);
    refusals.push(JSON.stringify(body));
  };
  await testbank.control.createWebhook({ url: receiver.url, secret: webhookSecret });
  const user = (await call(testbank, '/v1/api/users', { method: 'PUT', secret, json: { name: 'Erika' } })).body;
  const tokens = `/v1/api/users/${user.id}/accesstokens`;
  const { token } = (await call(testbank, tokens, { method: 'PUT', secret })).body;
  const steps = [login('wrong', userName), login(pin, userName)];
  const verification = (await call(testbank, '/v1/verifications', { method: 'POST', secret, json: germanTestbank }))
    .body;
  await walk(testbank, verification.wizard_session_key, steps, { secret });
  const json = { ...germanTestbank, sync_mode: 'shared' };
  const connection = (await call(testbank, '/v1/connections', { method: 'PUT', secret: token, json })).body;
  const end = await walk(testbank, connection.wizard_session_key, steps, { secret: token });
  const full = { ...json, sync_mode: 'full' };
  const other = (await call(testbank, '/v1/connections', { method: 'PUT', secret: token, json: full })).body;
  await walk(testbank, other.wizard_session_key, steps, { secret: token });
  const half: string = end.additional_data.login_credentials;
  Object.assign(secrets, {
    testKey: keys.test,
    liveKey: keys.live,
    token,
    sessionKey: verification.wizard_session_key,
    connectionKey: connection.wizard_session_key,
    half: half.split('|||')[1],
  });
  requests = JSON.stringify(await testbank.control.listRequests({}));
  // Refused with secrets at every place where one may be.
  await refuse('/v1/version', { secret: pin });
  await refuse('/v1/wizard', { method: 'POST', json: { key: pin, USER_PIN: pin } });
  await refuse('/v1/wizard', { method: 'POST', json: { key: token, action: pin } });
  await refuse('/v1/wizard', { method: 'POST', form: { key: half, action: pin } });
  await refuse('/widget/wizard', { method: 'POST', json: { key: pin, USER_PIN: pin } });
  await refuse('/v1/verifications', { method: 'POST', json: { iban: token, language: pin } });
  await refuse('/v1/payments', { method: 'POST', json: { amount: pin, sender_iban: half } });
  await refuse(`/v1/sessions/${pin}`, {});
  await refuse(`/v1/verifications/${token}/events`, {});
  await refuse(`/v1/nothing/${half.split('|||')[1]}`, {});
  await refuse(`/v1/events?type=${pin}`, {});
  await refuse('/v1/blacklist', { method: 'POST', json: { data: pin } });
  paths = (await testbank.control.listRequests({})).requests.map(({ path }) => path);
  await testbank.control.travel({ milliseconds: 0 });
  log = takeLog();
});
afterAll(async () => {
  await testbank.close();
  takeLog();
  await receiver.close();
  database.remove();
});

const found = (texts: readonly string[]) =>
  Object.entries(secrets).flatMap(([name, secret]) => (texts.some((text) => text.includes(secret)) ? [name] : []));

it('no secret is in the log, even with the level debug', () => {
  expect(log.length).toBeGreaterThan(10);
  expect(log.join()).toContain('GET /v1/sessions/[redacted] 404');
  expect(found(log)).toEqual([]);
});

it('no secret is in a refusal', () => {
  expect(refusals.length).toBeGreaterThan(8);
  expect(found(refusals)).toEqual([]);
});

it('no secret is in the files of the database, and no user name', () => {
  const files = readdirSync(database.folder).map((name) => readFileSync(join(database.folder, name), 'latin1'));
  expect(files.length).toBeGreaterThan(2);
  expect(found(files)).toEqual([]);
  expect(files.filter((text) => text.includes(userName))).toEqual([]);
  // What is no secret is found: the search works.
  expect(files.some((text) => text.includes('Erika'))).toBe(true);
});

it('no secret is sent to a webhook', async () => {
  expect(receiver.received.length).toBeGreaterThan(0);
  expect(found(receiver.received.map(({ body }) => body))).toEqual([]);
});

it('no secret is in the log of requests', () => {
  expect(requests).toContain('/v1/wizard');
  expect(found([requests])).toEqual([]);
  expect(paths).toContain('/v1/verifications/[redacted]/events');
  expect(found(paths)).toEqual([]);
});
