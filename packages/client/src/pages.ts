/** The members of a page that iterating needs. */
interface Page {
  data: unknown[];
  current_page: number;
  last_page: number;
  per_page: number;
  total: number;
}

/**
 * How often pages are read again without finding a new item. Totals can be wrong, and must not end in a circle: more
 * rounds are made for a total that is smaller than ever before.
 */
const vainRounds = { most: 3, mostIfSmaller: 100 };

/**
 * Iterates over the pages of a list. Pages are numbered, so that items move between pages while others are created or
 * deleted: if the total has become smaller, items have moved to pages that were read before, and these are read again.
 * Items that were there before are left out.
 *
 * @param load requests a page; without a number, the first
 * @param unwrap takes the page out of an answer, and throws for one that is not a success
 * @param start number of the first page
 */
export async function* pagesOf<Answer>(
  load: (page?: number) => Promise<Answer>,
  unwrap: (answer: Answer) => unknown,
  start = 1,
): AsyncGenerator<Page> {
  const isNew = createMemory();
  let total = Number.NaN;
  let lowestTotal = Number.POSITIVE_INFINITY;
  let rounds = 0;
  let number: number | undefined;
  for (;;) {
    const page = unwrap(await load(number)) as Page;
    number ??= start;
    const moved = total - page.total;
    const mostRounds = page.total < lowestTotal ? vainRounds.mostIfSmaller : vainRounds.most;
    total = page.total;
    lowestTotal = Math.min(lowestTotal, total);
    if (moved > 0 && number > start && rounds < mostRounds) {
      rounds += 1;
      number = Math.max(start, number - Math.ceil(moved / page.per_page) || start);
      continue;
    }
    if (!page.data.length) return;
    const data = page.data.filter(isNew);
    if (data.length) rounds = 0;
    if (data.length === page.data.length) yield page;
    else if (data.length) yield { ...page, data };
    // Pages are counted here too: a server that ignores `page`, or leaves out `current_page`, would never end the loop.
    number = Math.max(number, page.current_page || 0);
    // Negated, so that the loop also ends where `last_page` is missing.
    if (!(number < page.last_page)) return;
    number += 1;
  }
}

/** Iterates over the items of a list, as {@link pagesOf} does over its pages. */
export async function* itemsOf<Answer>(...list: Parameters<typeof pagesOf<Answer>>): AsyncGenerator<unknown> {
  for await (const { data } of pagesOf(...list)) yield* data;
}

/**
 * Collects items. No further page is requested when there are enough.
 *
 * @throws TypeError if `limit` is not a positive integer
 */
export async function toArray<Answer>(
  load: (page?: number) => Promise<Answer>,
  unwrap: (answer: Answer) => unknown,
  start: number | undefined,
  options: { limit?: unknown } | null | undefined,
): Promise<unknown[]> {
  const limit = options?.limit;
  if (!Number.isSafeInteger(limit) || (limit as number) < 1) throw new TypeError('limit must be a positive integer');
  const collected: unknown[] = [];
  for await (const item of itemsOf(load, unwrap, start)) if (collected.push(item) === limit) break;
  return collected;
}

/** How many ids are kept at least. */
const memorySize = 10_000;

/** @returns a function that tells items apart by their `id`, as long as the memory lasts; items without one are new */
function createMemory(): (item: unknown) => boolean {
  let ids = new Set<unknown>();
  let olderIds = ids;
  return (item) => {
    const { id } = (item ?? {}) as { id?: unknown };
    if (id === undefined) return true;
    if (ids.has(id) || olderIds.has(id)) return false;
    if (ids.size === memorySize) {
      olderIds = ids;
      ids = new Set();
    }
    ids.add(id);
    return true;
  };
}
