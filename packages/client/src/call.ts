import type { Answer, ListCall, ListId } from './operations.ts';

interface Page {
  data: unknown[];
  current_page: number;
  last_page: number;
}

type AnyAnswer = Answer<number, unknown>;

/**
 * Adds the methods of a call to the promise of its answer. A list is sent when it is awaited or iterated: nobody
 * handles the failure of a request that is sent earlier.
 *
 * @param load sends the call; for another page, if one is named
 * @param fail makes the error of an answer that is not a success
 * @param isPage whether the call can be iterated
 * @param start the page that the caller asks for, 1 if none is
 */
export function toCall(
  load: (page?: number) => Promise<AnyAnswer>,
  fail: (answer: AnyAnswer) => Error,
  isPage: boolean,
  start: number | undefined,
): ListCall<ListId> {
  const unwrap = (answer: AnyAnswer) => {
    if (answer.status < 300) return answer.body;
    throw fail(answer);
  };
  let first: Promise<AnyAnswer> | undefined;
  const send = () => (first ??= load());
  // `catch` and `finally` of the prototype call `then`.
  const call = isPage ? Object.create(Promise.prototype) : send();

  // `Object.assign` takes several times as long.
  if (isPage) call.then = (done: () => unknown, failed: () => unknown) => send().then(done, failed);
  call.orThrow = () => send().then(unwrap);
  call.pages = () => pagesOf(async (page) => unwrap(await (page ? load(page) : send())) as Page, start);
  call[Symbol.asyncIterator] = () => itemsOf(call.pages());
  return call;
}

async function* pagesOf(load: (page?: number) => Promise<Page>, start = 1): AsyncGenerator<Page> {
  // Pages are counted here too: a server that ignores `page`, or leaves out `current_page`, would never end the loop.
  for (let count = start, page = await load(); page.data.length; page = await load(++count)) {
    yield page;
    count = Math.max(count, page.current_page || 0);
    // Negated, so that the loop also ends where `last_page` is missing.
    if (!(count < page.last_page)) return;
  }
}

async function* itemsOf(pages: AsyncIterable<Page>): AsyncGenerator<unknown> {
  for await (const { data } of pages) yield* data;
}
