import { isFrozen, readNow, setFrozen } from '../store/virtual-time.ts';
import { type ControlServices, refuse, toMoment } from './context.ts';
import type { Handlers, Schemas } from './types.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

type Ids = 'getClock' | 'travel' | 'freezeClock' | 'unfreezeClock' | 'resetClock';

/** @param alone runs works one after the other */
export function clockHandlers(
  { store, clock, queue }: ControlServices,
  alone: <Result>(work: () => Promise<Result>) => Promise<Result>,
): Pick<Handlers, Ids> {
  const show = (): Promise<Schemas['Clock']> =>
    store.read(async (db) => ({ now: toMoment(await readNow(db, clock)), is_frozen: await isFrozen(db) }));
  const setStill = (isStill: boolean): Promise<void> =>
    store.write(async (db) => {
      await setFrozen(db, clock, isStill);
      await queue.reschedule(db);
    });
  const freeze = (isStill: boolean) => async () => {
    await alone(() => setStill(isStill));
    queue.wake();
    return show();
  };
  return {
    getClock: show,
    travel: async ({ days = 0, hours = 0, minutes = 0, milliseconds = 0 }) => {
      const duration = Math.round(days * dayMs + hours * hourMs + minutes * minuteMs + milliseconds);
      await alone(() => queue.travel(duration));
      return show();
    },
    freezeClock: freeze(true),
    unfreezeClock: freeze(false),
    resetClock: async () => {
      await alone(async () => {
        const ahead = (await store.read((db) => readNow(db, clock))) - clock.now();
        if (ahead > 0) {
          refuse('clock', 'The clock cannot be moved back. Reset the whole Testbank, or restore an earlier snapshot.');
        }
        await queue.travel(-ahead);
        await setStill(false);
      });
      return show();
    },
  };
}
