/** The virtual time of the Testbank: the real one plus an offset, or one that stands still. */
import type { Clock } from '../platform/clock.ts';
import { compiled } from './compiled.ts';
import type { Db } from './store.ts';

const offsetName = 'clock.offset';
const frozenName = 'clock.frozen';

/** Virtual milliseconds since 1970. Every transaction reads it once, and uses it for everything that it writes. */
export async function readNow(db: Db, clock: Clock): Promise<number> {
  const rows = await settingsOfClock(db, {});
  const values = new Map(rows.map(({ name, value }) => [name, Number(value)]));
  return values.get(frozenName) ?? clock.now() + (values.get(offsetName) ?? 0);
}

const settingsOfClock = compiled((db) =>
  db.selectFrom('setting').selectAll().where('name', 'in', [offsetName, frozenName]),
);

/** Whether the virtual time stands still. */
export async function isFrozen(db: Db): Promise<boolean> {
  const frozen = await db.selectFrom('setting').select('name').where('name', '=', frozenName).executeTakeFirst();
  return frozen !== undefined;
}

/** Moves the virtual time to a moment. A clock that stands still stands still there. */
export async function setNow(db: Db, clock: Clock, now: number): Promise<void> {
  await writeSetting(db, offsetName, now - clock.now());
  if (await isFrozen(db)) await writeSetting(db, frozenName, now);
}

/** Stops the virtual time, or lets it go on from where it stands. */
export async function setFrozen(db: Db, clock: Clock, isStill: boolean): Promise<void> {
  const now = await readNow(db, clock);
  await db.deleteFrom('setting').where('name', '=', frozenName).execute();
  if (isStill) await writeSetting(db, frozenName, now);
  else await writeSetting(db, offsetName, now - clock.now());
}

async function writeSetting(db: Db, name: string, number: number): Promise<void> {
  const value = String(number);
  await db
    .insertInto('setting')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
