import { afterEach, describe, expect, test, vi } from 'vitest';
import { deduplicate, type EventStore, memoryStore } from '../../src/deduplicate.ts';

const soon = () => new Promise((resolve) => setTimeout(resolve, 1));

describe('1,000 concurrent repetitions', () => {
  test('are handled once; the others are duplicates of it', async () => {
    const once = deduplicate();
    let handled = 0;
    const outcomes = await Promise.all(
      Array.from({ length: 1000 }, () =>
        once('ev_1', async () => {
          handled += 1;
          await soon();
        }),
      ),
    );
    expect(handled).toBe(1);
    expect(outcomes.filter((outcome) => outcome === 'handled')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'duplicate')).toHaveLength(999);
  });

  test('in ten processes that share a slow store are handled once; the others are in progress or duplicates', async () => {
    const memory = memoryStore();
    const shared: EventStore = {
      claim: async (id) => soon().then(() => memory.claim(id)),
      complete: async (id) => soon().then(() => memory.complete(id)),
      release: async (id) => soon().then(() => memory.release(id)),
    };
    const processes = Array.from({ length: 10 }, () => deduplicate(shared));
    let handled = 0;
    const repeat = () =>
      Promise.all(
        Array.from({ length: 1000 }, (_, count) =>
          processes[count % 10]?.('ev_1', async () => {
            handled += 1;
            await soon();
          }),
        ),
      );
    const outcomes = await repeat();
    expect(outcomes.filter((outcome) => outcome === 'handled')).toHaveLength(1);
    expect(outcomes).toContain('in-progress');
    expect(new Set(await repeat())).toEqual(new Set(['duplicate']));
    expect(handled).toBe(1);
  });

  test('share the failure of the first, and the next repetition is handled', async () => {
    const once = deduplicate();
    const failed = await Promise.allSettled(
      Array.from({ length: 1000 }, () =>
        once('ev_1', async () => {
          await soon();
          throw new Error('database is down');
        }),
      ),
    );
    expect(new Set(failed.map(({ status }) => status))).toEqual(new Set(['rejected']));
    expect(await once('ev_1', () => {})).toBe('handled');
    expect(await once('ev_1', () => {})).toBe('duplicate');
  });
});

test('different events do not wait for each other', async () => {
  const once = deduplicate();
  const never = new Promise(() => {});
  void once('ev_1', () => never);
  expect(await once('ev_2', () => {})).toBe('handled');
});

test('work that throws synchronously fails like any other', async () => {
  const once = deduplicate();
  const work = () => {
    throw new Error('not yet');
  };
  await expect(once('ev_1', work)).rejects.toThrow('not yet');
  expect(await once('ev_1', () => {})).toBe('handled');
});

test('the error of the work is reported even if the store cannot release the claim', async () => {
  const store: EventStore = {
    ...memoryStore(),
    release: () => {
      throw new Error('store is down');
    },
  };
  await expect(deduplicate(store)('ev_1', () => Promise.reject(new Error('not yet')))).rejects.toThrow('not yet');
});

test('an event is not handled if the store cannot claim it', async () => {
  const store: EventStore = { ...memoryStore(), claim: () => Promise.reject(new Error('store is down')) };
  let handled = 0;
  const work = () => {
    handled += 1;
  };
  await expect(deduplicate(store)('ev_1', work)).rejects.toThrow('store is down');
  expect(handled).toBe(0);
});

describe('a store that cannot remember what has been handled', () => {
  /** A store whose `complete` fails a number of times, at once or later. */
  function forgetful(failures: number, fail: () => void | Promise<void>) {
    const memory = memoryStore();
    let calls = 0;
    const complete = (id: string) => {
      calls += 1;
      return calls <= failures ? fail() : memory.complete(id);
    };
    return { store: { ...memory, complete } satisfies EventStore, calls: () => calls };
  }

  test.each([
    {
      name: 'throws',
      fail: () => {
        throw new Error('store is down');
      },
    },
    { name: 'rejects', fail: () => Promise.reject(new Error('store is down')) },
  ])('is asked once more if it $name', async ({ fail }) => {
    const { store, calls } = forgetful(1, fail);
    const once = deduplicate(store);
    expect(await once('ev_1', () => {})).toBe('handled');
    expect(await once('ev_1', () => expect.unreachable('handled twice'))).toBe('duplicate');
    expect(calls()).toBe(2);
  });

  test('is not asked a third time: its error is reported, and the event stays claimed', async () => {
    const { store, calls } = forgetful(2, () => Promise.reject(new Error('store is down')));
    const once = deduplicate(store);
    await expect(once('ev_1', () => {})).rejects.toThrow('store is down');
    expect(await once('ev_1', () => expect.unreachable('handled twice'))).toBe('in-progress');
    expect(calls()).toBe(2);
  });
});

test.each([undefined, true, 'OK', 1])(
  'a store that answers a claim with %j is an error, not a handled event',
  async (claim) => {
    const store = { ...memoryStore(), claim: () => claim } as unknown as EventStore;
    const work = () => expect.unreachable('handled without a claim');
    await expect(deduplicate(store)('ev_1', work)).rejects.toThrow(
      new TypeError('The store returned an unknown claim.'),
    );
  },
);

describe('a wall clock that jumps', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each(['1970-01-01', '2099-01-01'])(
    'to %s changes nothing for events that are handled or in progress',
    async (date) => {
      const once = deduplicate();
      expect(await once('ev_1', () => {})).toBe('handled');
      let finish = (): void => {};
      const running = once('ev_2', () => new Promise<void>((resolve) => (finish = resolve)));
      const repetition = once('ev_2', () => expect.unreachable('handled twice'));
      vi.useFakeTimers({ now: new Date(date), toFake: ['Date'] });
      expect(await once('ev_1', () => expect.unreachable('handled twice'))).toBe('duplicate');
      finish();
      expect([await running, await repetition]).toEqual(['handled', 'duplicate']);
    },
  );
});
