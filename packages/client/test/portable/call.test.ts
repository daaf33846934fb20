import { describe, expect, test, vi } from 'vitest';
import { createXs2aClient, Xs2aError, Xs2aParseError } from '../../src/index.ts';
import { answer, type Sent, stubFetch } from '../support/stub.ts';

const names = (page: number) => [{ name: `user ${page}.1` }, { name: `user ${page}.2` }];

/** A list of so many pages, two bank users on each. */
function pagesOf(last_page: number, { ignoresPage = false, emptyFrom = Number.POSITIVE_INFINITY } = {}) {
  const { fetch, sent } = stubFetch(({ url }: Sent) => {
    const current_page = ignoresPage ? 1 : Number(new URL(url).searchParams.get('page') ?? 1);
    const data = current_page >= emptyFrom ? [] : names(current_page);
    return answer({ total: 66, per_page: 2, current_page, last_page, from: 1, to: 2, data });
  });
  return { client: createXs2aClient({ apiKey: 'key', fetch }), sent };
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('for await over a list', () => {
  test('yields the items of all pages, and requests each page once', async () => {
    const { client, sent } = pagesOf(3);
    expect(await collect(client.listBankUsers({ query: { per_page: 2 } }))).toEqual([
      ...names(1),
      ...names(2),
      ...names(3),
    ]);
    expect(sent.map(({ url }) => new URL(url).search)).toEqual([
      '?per_page=2',
      '?per_page=2&page=2',
      '?per_page=2&page=3',
    ]);
  });

  test('yields pages', async () => {
    const { client } = pagesOf(3);
    const pages = await collect(client.listBankUsers().pages());
    expect(pages.map(({ current_page }) => current_page)).toEqual([1, 2, 3]);
  });

  test('starts at the requested page', async () => {
    const { client, sent } = pagesOf(3);
    expect(await collect(client.listBankUsers({ query: { page: 2 } }))).toEqual([...names(2), ...names(3)]);
    expect(sent).toHaveLength(2);
  });

  test.each([1, 2, 3, 4])('sends no further request if the loop ends after item %i', async (count) => {
    const { client, sent } = pagesOf(3);
    let calls = 0;
    for await (const _ of client.listBankUsers()) if (++calls === count) break;
    expect(sent).toHaveLength(Math.ceil(count / 2));
  });

  test('stops at an empty page, regardless of the totals', async () => {
    const { client, sent } = pagesOf(8, { emptyFrom: 3 });
    expect(await collect(client.listBankUsers())).toHaveLength(4);
    expect(sent).toHaveLength(3);
    expect(await collect(pagesOf(8, { emptyFrom: 1 }).client.listBankUsers().pages())).toEqual([]);
  });

  test('stops even if the server ignores the page', async () => {
    const { client, sent } = pagesOf(4, { ignoresPage: true });
    expect(await collect(client.listBankUsers())).toHaveLength(8);
    expect(sent).toHaveLength(4);
  });

  test.each([
    { name: 'no current page', page: { last_page: 3 }, query: {}, want: [undefined, '2', '3'] },
    { name: 'no current page, after the second page', page: { last_page: 3 }, query: { page: 2 }, want: ['2', '3'] },
    { name: 'no last page', page: { current_page: 1 }, query: {}, want: [undefined] },
    { name: 'no numbers', page: {}, query: {}, want: [undefined] },
    { name: 'words for numbers', page: { current_page: 'one', last_page: 'two' }, query: {}, want: [undefined] },
    { name: 'null for numbers', page: { current_page: null, last_page: null }, query: {}, want: [undefined] },
    { name: 'a word for the page', page: { current_page: 'one', last_page: 2 }, query: {}, want: [undefined] },
  ])('stops if the server sends $name', async ({ page, query, want }) => {
    const { fetch, sent } = stubFetch(() =>
      sent.length > 5 ? answer({ code: 404, message: 'No such page.' }, 404) : answer({ ...page, data: names(1) }),
    );
    await collect(createXs2aClient({ apiKey: 'key', fetch }).listBankUsers({ query }));
    expect(sent.map(({ url }) => new URL(url).searchParams.get('page') ?? undefined)).toEqual(want);
  });

  test.each([{ body: { items: [] } }, { body: { data: null } }, { body: { data: {} } }, { body: [] }])(
    'throws for $body, which is no page',
    async ({ body }) => {
      const { fetch } = stubFetch(() => answer(body));
      const client = createXs2aClient({ apiKey: 'key', fetch });
      for (const list of [client.listBankUsers(), client.listBankUsers().pages()]) {
        const error = await collect<unknown>(list).catch((reason) => reason);
        expect(error).toBeInstanceOf(Xs2aParseError);
        expect(error).toMatchObject({ status: 200, operation: 'listBankUsers' });
      }
    },
  );

  test('sends nothing before it begins, and leaves no rejection behind', async () => {
    const { fetch } = stubFetch(() => new TypeError('fetch failed'));
    const list = createXs2aClient({ apiKey: 'key', fetch, retries: 0 }).listBankUsers();
    // vitest fails a run with a rejection that nobody handles.
    const pages = list.pages();
    list[Symbol.asyncIterator]();
    await new Promise((done) => setTimeout(done, 5));
    expect(fetch).not.toHaveBeenCalled();
    await expect(pages.next()).rejects.toMatchObject({ kind: 'Connection' });
    expect(fetch).toHaveBeenCalledOnce();
  });

  test('throws a failure on any page', async () => {
    const page = { current_page: 1, last_page: 2, data: names(1) };
    const { fetch } = stubFetch(
      () => answer(page),
      () => answer({ code: 403, message: 'Forbidden' }, 403),
    );
    const events: unknown[] = [];
    const iterate = async () => {
      for await (const user of createXs2aClient({ apiKey: 'key', fetch }).listBankUsers()) events.push(user);
    };
    await expect(iterate()).rejects.toMatchObject({ name: 'Xs2aPermissionError', operation: 'listBankUsers' });
    expect(events).toEqual(names(1));
  });

  test('sends signal and headers with every page', async () => {
    const { client, sent } = pagesOf(2);
    const { signal } = new AbortController();
    await collect(client.listBankUsers({ signal, headers: { 'x-app': 'shop' } }));
    expect(sent.map(({ headers }) => headers['x-app'])).toEqual(['shop', 'shop']);
  });
});

describe('await of a list', () => {
  test('behaves like a promise', async () => {
    const { client, sent } = pagesOf(3);
    const list = client.listBankUsers();
    expect(list).toBeInstanceOf(Promise);
    const ended = vi.fn();
    const answers = await Promise.all([list, list.finally(ended), list.catch(() => {}), list.then((answer) => answer)]);
    expect(answers).toEqual(Array(4).fill(await list));
    expect(ended).toHaveBeenCalledOnce();
    expect(sent).toHaveLength(1);
  });

  test('throws for an answer that is no page, with and without orThrow', async () => {
    const { fetch } = stubFetch(() => answer({}));
    const client = createXs2aClient({ apiKey: 'key', fetch });
    for (const list of [
      client.listBankUsers(),
      client.listBankUsers().orThrow(),
      client.autocompleteBanks({ query: { q: '8' } }),
    ]) {
      await expect(list).rejects.toBeInstanceOf(Xs2aParseError);
    }
  });

  test('is its first page', async () => {
    const { client, sent } = pagesOf(3);
    expect(await client.listBankUsers()).toMatchObject({ status: 200, body: { current_page: 1, data: names(1) } });
    expect(sent).toHaveLength(1);
  });

  test('can be followed by iterating, which does not request the page again', async () => {
    const { client, sent } = pagesOf(2);
    const call = client.listBankUsers();
    await call;
    expect(await collect(call)).toHaveLength(4);
    expect(sent).toHaveLength(2);
  });
});

describe('orThrow', () => {
  test('gives the body of a success', async () => {
    const { fetch } = stubFetch(() => answer({ version: '2015-11-13' }));
    expect(await createXs2aClient({ apiKey: 'key', fetch }).getVersion().orThrow()).toEqual({ version: '2015-11-13' });
  });

  test('throws the error of any other answer', async () => {
    const { fetch } = stubFetch(() => answer({ code: 401, message: 'Invalid credentials.' }, 401));
    const call = createXs2aClient({ apiKey: 'key', fetch }).getVersion();
    await expect(call.orThrow()).rejects.toBeInstanceOf(Xs2aError);
    await expect(call.orThrow()).rejects.toThrow(/^GET \/v1\/version: 401$/);
    expect((await call).status).toBe(401);
  });
});
