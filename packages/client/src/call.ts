import type { Answer, ListCall, ListId } from './operations.ts';

type AnyAnswer = Answer<number, unknown>;

/**
 * Adds `orThrow` to the promise of an answer.
 *
 * @param unwrap takes the body out of an answer, and throws for one that is not a success
 */
export function toCall(answer: Promise<AnyAnswer>, unwrap: (answer: AnyAnswer) => unknown): Promise<AnyAnswer> {
  // `async`, so that the stack of the error shows who awaits it. `Object.assign` takes several times as long.
  (answer as ListCall<ListId>).orThrow = async () => unwrap(await answer) as never;
  return answer;
}

/**
 * A call of a list. It is sent when it is awaited or iterated: nobody handles the failure of a request that is sent
 * earlier.
 *
 * @param load sends the call; for another page, if one is named
 * @param unwrap takes the body out of an answer, and throws for one that is not a success
 * @param start the page that the caller asks for, 1 if none is
 */
export function toListCall(
  load: (page?: number) => Promise<AnyAnswer>,
  unwrap: (answer: AnyAnswer) => unknown,
  start: number | undefined,
): ListCall<ListId> {
  let first: Promise<AnyAnswer> | undefined;
  const send = () => (first ??= load());
  // `catch` and `finally` of the prototype call `then`.
  const call = Object.create(Promise.prototype);
  call.then = (done: () => unknown, failed: () => unknown) => send().then(done, failed);
  call.orThrow = async () => unwrap(await send());
  // The page that is awaited is also the first to be iterated. Whoever iterates again wants the present items.
  let loadFirst = send;
  const loadPage = (page?: number) => {
    const answer = page ? load(page) : loadFirst();
    loadFirst = load;
    return answer;
  };
  // Loaded when it is needed: few programs iterate, and those that do wait for the network. Stacks have ten frames: with
  // further functions in between, they would not reach the caller.
  const iterate = (name: 'pagesOf' | 'itemsOf') =>
    async function* () {
      yield* (await import('./pages.ts'))[name](loadPage, unwrap, start);
    };
  call.pages = iterate('pagesOf');
  call[Symbol.asyncIterator] = iterate('itemsOf');
  call.toArray = async (options?: { limit?: number }) =>
    (await import('./pages.ts')).toArray(loadPage, unwrap, start, options);
  return call;
}
