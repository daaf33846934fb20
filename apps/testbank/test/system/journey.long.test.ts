import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type RunningProgram, start } from '@xs2a/tools-lib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Control, createControl } from '../../src/control/client.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../support/database.ts';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const days = 60;
const now = '2026-06-01T10:00:00.000Z';
const end = Date.parse(now) + days * 24 * 3_600_000;

const databases: TemporaryDatabase[] = [];
let program: RunningProgram | undefined;
beforeEach(() => {
  databases.length = 0;
});
afterEach(async () => {
  await program?.stop('SIGKILL');
  for (const database of databases) database.remove();
});

async function serve(database: TemporaryDatabase): Promise<Control> {
  program = start(process.execPath, [cli, '--port', '0', '--now', now, '--database', database.file]);
  const [url] = await program.waitFor(/http:\S+(?= \(stop)/);
  return createControl({ url });
}

/** Six synced connections, at a time that stands still. */
async function prepare(): Promise<{ database: TemporaryDatabase; control: Control }> {
  const database = temporaryDatabase();
  databases.push(database);
  const control = await serve(database);
  await control.freezeClock();
  for (let index = 0; index < 6; index += 1) {
    const parameters = { sync_mode: 'full' };
    await control.createFinishedSession({ product: 'connection', user_name: `person.${index}`, parameters });
    // Each becomes due at another moment of the day.
    await control.travel({ minutes: 7 });
  }
  return { database, control };
}

async function arrive(control: Control): Promise<void> {
  const left = end - Date.parse((await control.getClock()).now);
  await control.travel({ milliseconds: left });
}

/** What does not depend on random ids. */
async function stateOf(database: TemporaryDatabase): Promise<Record<string, unknown[]>> {
  const day = (column: string) => `strftime('%Y-%m-%d %H:%M', ${column} / 1000, 'unixepoch')`;
  return {
    turnovers: await database.rows(
      'select bank_id, booking_date, amount, prebooked, body from turnover order by 1, 2, 3, 5',
    ),
    events: await database.rows(`select type, ${day('created_at')} as at from event order by ordinal`),
    synced: await database.rows(`select ${day('last_synced')} as at from bank_connection order by position`),
    jobs: await database.rows(`select kind, ${day('due_at')} as at, attempts from job order by due_at, position`),
  };
}

it('a journey that is killed again and again ends where one that is not killed ends', async () => {
  const reference = await prepare();
  await arrive(reference.control);
  await program?.stop();
  const killed = await prepare();
  let { control } = killed;
  for (let round = 0; round < 5; round += 1) {
    const journey = arrive(control).catch(() => 'killed');
    await sleep(30 + 40 * round);
    await program?.stop('SIGKILL');
    await journey;
    control = await serve(killed.database);
  }
  await arrive(control);
  await program?.stop();
  const state = await stateOf(killed.database);
  expect(state.events?.length).toBeGreaterThan(6 * 30);
  expect(state).toEqual(await stateOf(reference.database));
});
