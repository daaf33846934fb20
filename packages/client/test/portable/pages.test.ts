import { describe, expect, test } from 'vitest';
import { createXs2aClient } from '../../src/index.ts';
import { answer, stubFetch } from '../support/stub.ts';

interface Item {
  id: string;
}

const perPage = 3;

/** A server with a list that can change, the newest item first. */
class ChangingList {
  readonly items: Item[];
  readonly requests: number[] = [];
  /** Called before each answer, with the number of the request. */
  change: (request: number) => void = () => {};
  /** What the answer says of itself. */
  describe: (page: object, request: number) => object = (page) => page;
  #created = 0;

  constructor(count: number) {
    this.items = Array.from({ length: count }, () => this.#next()).reverse();
  }

  create(): void {
    this.items.unshift(this.#next());
  }

  delete(...ids: string[]): void {
    for (const id of ids) {
      const index = this.items.findIndex((item) => item.id === id);
      if (index >= 0) this.items.splice(index, 1);
    }
  }

  get ids(): string[] {
    return this.items.map(({ id }) => id);
  }

  /** The list as a user of the client sees it. */
  open(query: { page?: number } = {}) {
    const { fetch } = stubFetch(({ url }) => {
      const page = Number(new URL(url).searchParams.get('page') ?? 1);
      this.requests.push(page);
      if (this.requests.length > 1000) throw new Error('The loop does not end.');
      this.change(this.requests.length);
      const first = (page - 1) * perPage;
      const described = {
        total: this.items.length,
        per_page: perPage,
        current_page: page,
        last_page: Math.max(1, Math.ceil(this.items.length / perPage)),
        from: first + 1,
        to: first + perPage,
      };
      const data = this.items.slice(first, first + perPage);
      return answer({ ...this.describe(described, this.requests.length), data });
    });
    return createXs2aClient({ apiKey: 'key', fetch, retries: 0 }).listBankUsers({ query });
  }

  #next(): Item {
    this.#created += 1;
    return { id: `user${this.#created}` };
  }
}

async function idsOf(items: AsyncIterable<Item>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of items) ids.push(id);
  return ids;
}

/** Random numbers that are the same in every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

describe('while data changes, iterating', () => {
  test.each([1, 2, 3, 4, 7, 10])('of %i items that the loop deletes one by one yields all', async (count) => {
    const list = new ChangingList(count);
    const before = list.ids;
    const seen: string[] = [];
    for await (const { id } of list.open()) {
      seen.push(id);
      list.delete(id);
    }
    expect(seen).toEqual(before);
    expect(list.items).toEqual([]);
  });

  test('of pages that the loop deletes yields all', async () => {
    const list = new ChangingList(8);
    const before = list.ids;
    const seen: string[] = [];
    for await (const { data } of list.open().pages()) {
      seen.push(...data.map(({ id }) => id));
      list.delete(...data.map(({ id }) => id));
    }
    expect(seen).toEqual(before);
  });

  test('yields an item once that has moved to the next page, and no page of what was there', async () => {
    const list = new ChangingList(7);
    const before = list.ids;
    list.change = (request) => {
      if (request > 1 && request < 4) for (let count = 0; count < perPage; count += 1) list.create();
    };
    const pages: string[][] = [];
    for await (const { data } of list.open().pages()) pages.push(data.map(({ id }) => id));
    expect(pages.flat()).toEqual(before);
    expect(pages.every((page) => page.length > 0)).toBe(true);
  });

  test('yields an item that a deletion elsewhere has moved to a page that was read', async () => {
    const list = new ChangingList(7);
    const before = list.ids;
    const [deleted = ''] = before;
    list.change = (request) => {
      if (request === 2) list.delete(deleted);
    };
    expect((await idsOf(list.open())).toSorted()).toEqual(before.toSorted());
    expect(list.requests).toEqual([1, 2, 1, 2]);
  });

  test('goes back as many pages as items have moved, and not beyond the requested page', async () => {
    const list = new ChangingList(15);
    list.change = (request) => {
      if (request === 4) list.delete(...list.ids.slice(0, perPage + 1));
    };
    await idsOf(list.open());
    expect(list.requests).toEqual([1, 2, 3, 4, 2, 3, 4]);
    const another = new ChangingList(12);
    another.change = (request) => {
      if (request === 2) another.delete(...another.ids.slice(0, 2 * perPage));
    };
    await idsOf(another.open({ page: 2 }));
    expect(another.requests).toEqual([2, 3, 2]);
  });

  test.each(Array.from({ length: 200 }, (_, seed) => ({ seed, isDeleting: seed % 2 === 0 })))(
    'yields each item that stays exactly once, in a run of random changes: $seed, deleting: $isDeleting',
    async ({ seed, isDeleting }) => {
      const random = randomFrom(seed + 1);
      const list = new ChangingList(random(20));
      const before = list.ids;
      list.change = (request) => {
        if (request === 1) return;
        for (let count = random(4); count > 0; count -= 1) {
          if (!isDeleting) list.create();
          else if (list.items.length > 0) list.delete(list.ids[random(list.items.length)] as string);
        }
      };
      const seen = await idsOf(list.open());
      expect(new Set(seen).size).toBe(seen.length);
      const stayed = before.filter((id) => list.ids.includes(id));
      expect(seen).toEqual(expect.arrayContaining(stayed));
    },
  );

  test('misses an item if as many are created as deleted between two pages, as its documentation says', async () => {
    const list = new ChangingList(6);
    const [, , moved, next] = list.ids;
    list.change = (request) => {
      if (request !== 2) return;
      // The oldest item is deleted, and one is created and deleted: the total stays.
      list.delete(list.ids[0] as string);
      list.items.push({ id: 'another' });
    };
    const seen = await idsOf(list.open());
    expect([seen.includes(moved as string), seen.includes(next as string)]).toEqual([true, false]);
  });
});

describe('totals that cannot be relied upon do not end in a circle', () => {
  test.each<{ name: string; most?: number; describe: (page: { total?: number }, request: number) => object }>([
    { name: 'go up and down', describe: (page, request) => ({ ...page, total: 7 - (request % 2) }) },
    { name: 'shrink with every request', most: 600, describe: (page, request) => ({ ...page, total: 7 - request }) },
    { name: 'shrink far', most: 600, describe: (page, request) => ({ ...page, total: 1_000_000 / request }) },
    {
      name: 'shrink, without per_page',
      most: 600,
      describe: (page, request) => ({ ...page, total: 9 - request, per_page: undefined }),
    },
    {
      name: 'shrink, with a per_page of 0',
      most: 600,
      describe: (page, request) => ({ ...page, total: 9 - request, per_page: 0 }),
    },
    { name: 'are missing', describe: (page) => ({ ...page, total: undefined }) },
    { name: 'are words', describe: (page, request) => ({ ...page, total: `many ${request}` }) },
    { name: 'are null', describe: (page) => ({ ...page, total: null }) },
  ])('$name', async ({ most = 30, describe }) => {
    const list = new ChangingList(7);
    list.describe = describe;
    expect(await idsOf(list.open())).toEqual(list.ids);
    expect(list.requests.length).toBeLessThanOrEqual(most);
  });

  test('items without an id are all yielded, also if they are equal', async () => {
    const { fetch } = stubFetch(() => answer({ total: 4, per_page: 2, current_page: 1, last_page: 2, data: [{}, {}] }));
    const client = createXs2aClient({ apiKey: 'key', fetch });
    expect(await client.listBankUsers().toArray({ limit: 10 })).toHaveLength(4);
  });

  test('items that are no objects are yielded', async () => {
    const { fetch } = stubFetch(() => answer({ current_page: 1, last_page: 1, data: [null, 1, 'text'] }));
    const client = createXs2aClient({ apiKey: 'key', fetch });
    expect(await client.listBankUsers().toArray({ limit: 10 })).toEqual([null, 1, 'text']);
  });
});

describe('the memory of ids', () => {
  /** A server that sends the first item again after so many others. */
  async function isKnownAfter(count: number): Promise<boolean> {
    const { fetch, sent } = stubFetch(() => {
      const isLast = sent.length === 2;
      const data = isLast ? [{ id: 0 }] : Array.from({ length: count + 1 }, (_, id) => ({ id }));
      return answer({ current_page: sent.length, last_page: 2, data });
    });
    const items = await createXs2aClient({ apiKey: 'key', fetch }).listBankUsers().toArray({ limit: 100_000 });
    return items.length === count + 1;
  }

  test.each([
    { count: 9_999, want: true },
    { count: 10_000, want: true },
    { count: 19_999, want: true },
    { count: 20_000, want: false },
  ])('holds an item for $count others: $want', async ({ count, want }) => {
    expect(await isKnownAfter(count)).toBe(want);
  });
});

describe('a list can be iterated twice', () => {
  test('the second time all pages are requested again, and present items are yielded', async () => {
    const list = new ChangingList(4);
    const call = list.open();
    const before = list.ids;
    expect(await idsOf(call)).toEqual(before);
    list.create();
    expect(await idsOf(call)).toEqual(list.ids);
    expect(list.requests).toEqual([1, 2, 1, 2]);
  });

  test('after it was left, and after its first page was awaited', async () => {
    const list = new ChangingList(4);
    const call = list.open();
    await call;
    for await (const _ of call) break;
    expect(list.requests).toEqual([1]);
    expect(await call.toArray({ limit: 10 })).toHaveLength(4);
    expect(list.requests).toEqual([1, 1, 2]);
  });

  test('also at once, from the requested page', async () => {
    const list = new ChangingList(9);
    const call = list.open({ page: 2 });
    const want = list.ids.slice(perPage);
    expect(await Promise.all([idsOf(call), idsOf(call)])).toEqual([want, want]);
  });

  test('after a failure, which is not repeated', async () => {
    const { fetch } = stubFetch(
      () => answer({}, 503),
      () => answer({ current_page: 1, last_page: 1, data: [{ id: 'user1' }] }),
    );
    const call = createXs2aClient({ apiKey: 'key', fetch, retries: 0 }).listBankUsers();
    await expect(idsOf(call)).rejects.toMatchObject({ status: 503 });
    expect(await idsOf(call)).toEqual(['user1']);
  });
});

describe('toArray', () => {
  test.each([
    { limit: 1, items: 1, requests: 1 },
    { limit: 3, items: 3, requests: 1 },
    { limit: 4, items: 4, requests: 2 },
    { limit: 7, items: 7, requests: 3 },
    { limit: 8, items: 7, requests: 3 },
  ])('with a limit of $limit reads $items of 7 items by $requests requests', async ({ limit, items, requests }) => {
    const list = new ChangingList(7);
    expect(await list.open().toArray({ limit })).toEqual(list.items.slice(0, items));
    expect(list.requests).toHaveLength(requests);
  });

  test.each([
    {},
    undefined,
    { limit: 0 },
    { limit: 1.5 },
    { limit: -1 },
    { limit: Number.POSITIVE_INFINITY },
    { limit: '3' },
  ])('refuses %j, and sends nothing', async (options) => {
    const list = new ChangingList(1);
    await expect(list.open().toArray(options as never)).rejects.toThrow(
      new TypeError('limit must be a positive integer'),
    );
    expect(list.requests).toEqual([]);
  });
});
