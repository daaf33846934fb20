import type { Answer, ListCall, ListId } from './operations.ts';

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
  // `async`, so that the stack of the error shows who awaits it.
  call.orThrow = async () => unwrap(await send());
  if (!isPage) return call;

  // Loaded when it is needed: few programs iterate, and those that do wait for the network.
  const loadIteration = () => import('./pages.ts');
  // `Object.assign` takes several times as long.
  call.then = (done: () => unknown, failed: () => unknown) => send().then(done, failed);
  // The page that is awaited is also the first to be iterated. Whoever iterates again wants the present items.
  let loadFirst = send;
  const loadPage = (page?: number) => {
    const answer = page ? load(page) : loadFirst();
    loadFirst = load;
    return answer;
  };
  // Stacks have ten frames: with further functions in between, they would not reach the caller.
  call.pages = async function* () {
    yield* (await loadIteration()).pagesOf(loadPage, unwrap, start);
  };
  call[Symbol.asyncIterator] = async function* () {
    yield* (await loadIteration()).itemsOf(loadPage, unwrap, start);
  };
  call.toArray = async (options?: { limit?: number }) =>
    (await loadIteration()).toArray(loadPage, unwrap, start, options?.limit);
  return call;
}
