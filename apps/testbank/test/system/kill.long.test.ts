import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type RunningProgram, start } from '@xs2a/tools-lib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createControl } from '../../src/control/client.ts';
import { call } from '../call.ts';
import { type Receiver, startReceiver } from '../control/receiver.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../support/database.ts';
import { germanTestbank, login } from '../walk.ts';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const kills = 20;

let database: TemporaryDatabase;
let receiver: Receiver;
let program: RunningProgram | undefined;
beforeEach(async () => {
  database = temporaryDatabase();
  receiver = await startReceiver();
});
afterEach(async () => {
  await program?.stop('SIGKILL');
  await receiver.close();
  database.remove();
});

function startProgram(): RunningProgram {
  program = start(process.execPath, [cli, '--port', '0', '--database', database.file]);
  return program;
}

/** Starts the Testbank without any help, and returns its address. */
async function serve(): Promise<string> {
  const [address] = await startProgram().waitFor(/http:\S+(?= \(stop)/);
  return address;
}

/** Calls a Testbank on a port; `undefined` if it has gone. */
function callerOf(address: string) {
  const target = {
    fetch: (input: Request | URL | string, init?: RequestInit) =>
      fetch(String(input).replace('http://testbank', address), init),
  };
  return (path: string, method = 'GET', json?: object) => call(target, path, { method, json }).catch(() => undefined);
}

/** What the Testbank has acknowledged. */
const acknowledged = {
  sessions: new Set<string>(),
  verifications: new Set<string>(),
  items: new Map<string, string>(),
};

/** Creates, walks and deletes until the Testbank has gone. */
async function load(address: string, worker: number): Promise<void> {
  const send = callerOf(address);
  for (let round = 0; ; round += 1) {
    const created = await send('/v1/verifications', 'POST', germanTestbank);
    if (created === undefined) return;
    const { wizard_session_key: key, transaction } = created.body;
    acknowledged.sessions.add(transaction);
    if ((await send('/v1/wizard', 'POST', { key })) === undefined) return;
    const end = await send('/v1/wizard', 'POST', { key, ...login('no-turnovers', `person.${worker}.${round}`) });
    if (end === undefined) return;
    if (end.body.form?.name === 'finish') acknowledged.verifications.add(transaction);
    const user = await send('/v1/api/users', 'PUT', { name: transaction });
    if (user === undefined) return;
    acknowledged.items.set(`/v1/api/users/${user.body.id}`, transaction);
  }
}

it('a first start that is killed at any moment leaves a database that the next one takes', async () => {
  for (let round = 0; round < 12; round += 1) {
    const running = startProgram();
    await sleep(60 * round);
    await running.stop('SIGKILL');
  }
  const send = callerOf(await serve());
  expect((await send('/v1/version'))?.status).toBe(200);
});

it('twenty kills under load lose no acknowledged write, and no event without its delivery', async () => {
  let address = await serve();
  await createControl({ url: address }).createWebhook({ url: receiver.url });
  for (let round = 0; round < kills; round += 1) {
    const before = acknowledged.verifications.size;
    const workers = [1, 2, 3, 4].map((worker) => load(address, worker));
    // However slow the machine is: every kill meets a load that has finished at least one verification.
    while (acknowledged.verifications.size === before) await sleep(5);
    await sleep(10 * round);
    await program?.stop('SIGKILL');
    await Promise.all(workers);
    address = await serve();
  }
  const send = callerOf(address);
  const lost: string[] = [];
  for (const transaction of acknowledged.sessions) {
    if ((await send(`/v1/sessions/${transaction}`))?.status !== 200) lost.push(`session ${transaction}`);
  }
  for (const transaction of acknowledged.verifications) {
    if ((await send(`/v1/verifications/${transaction}`))?.status !== 200) lost.push(`verification ${transaction}`);
  }
  for (const [path, name] of acknowledged.items) {
    if ((await send(path))?.body.name !== name) lost.push(path);
  }
  expect(lost).toEqual([]);
  expect(acknowledged.verifications.size).toBeGreaterThanOrEqual(kills);

  const withoutDelivery = 'select id from event where id not in (select event_id from delivery)';
  expect(await database.rows(withoutDelivery)).toEqual([]);
  const twice = 'select event_id from delivery group by event_id, webhook_id having count(*) > 1';
  expect(await database.rows(twice)).toEqual([]);
  const halves = `select t.id from xs2a_transaction t where not exists (select 1 from event e where e.transaction_id = t.id)`;
  expect(await database.rows(halves)).toEqual([]);

  await expect.poll(() => database.rows("select id from delivery where status = 'pending'")).toEqual([]);
  const stored = new Set((await database.rows('select id from event')).map(({ id }) => id));
  const received = new Set(receiver.received.map(({ body }) => JSON.parse(body).id));
  expect(stored.size).toBeGreaterThanOrEqual(acknowledged.verifications.size);
  expect([...received].filter((id) => !stored.has(id))).toEqual([]);
  expect([...stored].filter((id) => !received.has(id))).toEqual([]);
});
