import type { Answer, ListCall, ListId } from './operations.ts';

interface Page {
  data: unknown[];
  current_page: number;
  last_page: number;
}

/**
 * Adds to a promise of an answer what a call offers beside it.
 *
 * @param load carries out the call, for another page if one is named
 * @param fail makes the error of an answer that is no success, or no page
 * @param start the page that is asked for, 1 if none is
 */
export function toCall(
  load: (page?: number) => Promise<Answer<number, unknown>>,
  fail: (answer: Answer<number, unknown>) => Error,
  start: number | undefined,
): ListCall<ListId> {
  const unwrap = (answer: Answer<number, unknown>) => {
    if (answer.status < 300) return answer.body;
    throw fail(answer);
  };
  const first = load();
  const pages = () =>
    pagesOf(async (page) => {
      const answer = await (page ? load(page) : first);
      const body = unwrap(answer) as Page;
      if (Array.isArray(body.data)) return body;
      throw fail(answer);
    }, start);

  // One by one: `Object.assign` takes several times as long.
  const call = first as ListCall<ListId>;
  call.orThrow = () => first.then(unwrap) as never;
  call.pages = pages as never;
  call[Symbol.asyncIterator] = () => itemsOf(pages()) as never;
  return call;
}

async function* pagesOf(load: (page?: number) => Promise<Page>, start = 1): AsyncGenerator<Page> {
  // Counted here too, because a server that ignores `page`, or leaves out its number, would never come to an end.
  for (let count = start, page = await load(); page.data.length; page = await load(++count)) {
    yield page;
    count = Math.max(count, page.current_page || 0);
    // Said in this way, it also ends where `last_page` is missing.
    if (!(count < page.last_page)) return;
  }
}

async function* itemsOf(pages: AsyncIterable<Page>): AsyncGenerator<unknown> {
  for await (const { data } of pages) yield* data;
}
