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
 * @param fail makes the error of an answer that is no success
 */
export function toCall(
  load: (page?: number) => Promise<Answer<number, unknown>>,
  fail: (answer: Answer<number, unknown>) => Error,
): ListCall<ListId> {
  const unwrap = (answer: Answer<number, unknown>) => {
    if (answer.status < 300) return answer.body;
    throw fail(answer);
  };
  const loadPage = (page: number) => load(page).then(unwrap) as Promise<Page>;
  const first = load();
  const pages = () => pagesOf(first.then(unwrap) as Promise<Page>, loadPage);

  return Object.assign(first, {
    orThrow: () => first.then(unwrap),
    pages,
    [Symbol.asyncIterator]: () => itemsOf(pages()),
  }) as unknown as ListCall<ListId>;
}

async function* pagesOf(first: Promise<Page>, load: (page: number) => Promise<Page>): AsyncGenerator<Page> {
  let page = await first;
  // Counted here too, because a server that ignores `page` would never come to an end.
  for (let count = page.current_page; page.data.length; page = await load(++count)) {
    yield page;
    count = Math.max(count, page.current_page);
    if (count >= page.last_page) return;
  }
}

async function* itemsOf(pages: AsyncIterable<Page>): AsyncGenerator<unknown> {
  for await (const { data } of pages) yield* data;
}
