import type { Answer, ListCall, ListId } from './operations.ts';

interface Page {
  data: unknown[];
  current_page: number;
  last_page: number;
}

/** @returns whether an operation answers one page of a list */
export function isList(id: string): id is ListId {
  return /^(list|auto)/.test(id);
}

/**
 * Adds to a promise of an answer what a call offers beside it. A list is sent when it is awaited or iterated: nobody
 * would wait for what is sent before.
 *
 * @param load carries out the call, for another page if one is named
 * @param fail makes the error of an answer that is no success
 * @param list whether the call can be iterated
 * @param start the page that is asked for, 1 if none is
 */
export function toCall(
  load: (page?: number) => Promise<Answer<number, unknown>>,
  fail: (answer: Answer<number, unknown>) => Error,
  list: boolean,
  start: number | undefined,
): ListCall<ListId> {
  const unwrap = (answer: Answer<number, unknown>) => {
    if (answer.status < 300) return answer.body;
    throw fail(answer);
  };
  let sent: ReturnType<typeof load> | undefined;
  const send = () => (sent ??= load());
  // `catch` and `finally` of the prototype are made of `then`.
  const call = list ? Object.create(Promise.prototype) : send();

  // One by one: `Object.assign` takes several times as long.
  if (list) call.then = (done: () => unknown, failed: () => unknown) => send().then(done, failed);
  call.orThrow = () => send().then(unwrap);
  call.pages = () => pagesOf(async (page) => unwrap(await (page ? load(page) : send())) as Page, start);
  call[Symbol.asyncIterator] = () => itemsOf(call.pages());
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
