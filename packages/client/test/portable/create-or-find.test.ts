import { describe, expect, test, vi } from 'vitest';
import { createOrFind, createXs2aClient } from '../../src/index.ts';
import { answer, type Sent, stubFetch } from '../support/stub.ts';

const body = { name: 'Hartmut', email: 'hartmut@example.com' };
const users = { current_page: 1, last_page: 1, data: [{ id: 'bus_other' }, { id: 'bus_mine' }] };

/** Creates a bank user on a server that answers creations in turn, and lists with `users`. */
function run(creations: (() => Response | Error)[], id = 'bus_mine', retries = 0) {
  let count = 0;
  const { fetch, sent } = stubFetch(({ method }: Sent) =>
    method === 'GET' ? answer(users) : (creations[count++] as () => Response)(),
  );
  const client = createXs2aClient({ apiKey: 'key', fetch, retries });
  const result = createOrFind(
    () => client.createBankUser({ body }).orThrow(),
    client.listBankUsers(),
    (user) => user.id === id,
  );
  return { result, methods: () => sent.map(({ method }) => method) };
}

const created = () => answer({ id: 'bus_new' });
const lost = () => new TypeError('fetch failed');

describe('createOrFind', () => {
  test('creates once if the answer arrives, and reads no list', async () => {
    const { result, methods } = run([created]);
    expect(await result).toEqual({ id: 'bus_new' });
    expect(methods()).toHaveLength(1);
  });

  test.each([
    { name: 'a lost connection', fail: lost },
    { name: 'a 500', fail: () => answer({ code: 500 }, 500) },
    { name: 'a 502 of a proxy', fail: () => new Response('<h1>Bad Gateway</h1>', { status: 502 }) },
    { name: 'a success that cannot be read', fail: () => new Response('{"id":') },
    { name: 'an undocumented success', fail: () => answer({ id: 'bus_mine' }, 201) },
  ])('finds what was created after $name', async ({ fail }) => {
    const { result, methods } = run([fail]);
    expect(await result).toEqual({ id: 'bus_mine' });
    expect(methods().slice(1)).toEqual(['GET']);
  });

  test('creates again what is not listed', async () => {
    const { result, methods } = run([lost, created], 'bus_none');
    expect(await result).toEqual({ id: 'bus_new' });
    expect(methods().slice(1)).toHaveLength(2);
  });

  test('creates twice at most', async () => {
    const { result, methods } = run([lost, lost], 'bus_none');
    await expect(result).rejects.toMatchObject({ kind: 'Connection' });
    expect(methods()).toHaveLength(3);
  });

  test.each([401, 403, 404, 410, 422, 429])('rejects with a %i, which was not carried out', async (status) => {
    const { result, methods } = run([() => answer({ code: status, message: 'no' }, status)]);
    await expect(result).rejects.toMatchObject({ status });
    expect(methods()).toHaveLength(1);
  });

  test('rejects with an error that is none of the client', async () => {
    const isMine = vi.fn();
    const list = createXs2aClient({ apiKey: 'key', fetch: vi.fn() }).listBankUsers();
    const create = () => Promise.reject(new RangeError('no order'));
    await expect(createOrFind(create, list, isMine)).rejects.toThrow(new RangeError('no order'));
    expect(isMine).not.toHaveBeenCalled();
  });

  test('rejects with an abort, because nobody waits for what was created', async () => {
    const { fetch } = stubFetch(lost);
    const client = createXs2aClient({ apiKey: 'key', fetch });
    const signal = AbortSignal.abort(new Error('left'));
    const create = () => client.createBankUser({ body, signal }).orThrow();
    await expect(createOrFind(create, client.listBankUsers(), () => true)).rejects.toThrow('left');
    expect(fetch).not.toHaveBeenCalled();
  });

  test('rejects if the list cannot be read: it creates nothing that may be there', async () => {
    const { fetch, sent } = stubFetch(lost);
    const client = createXs2aClient({ apiKey: 'key', fetch, retries: 0 });
    const create = () => client.createBankUser({ body }).orThrow();
    const result = createOrFind(create, client.listBankUsers(), () => true);
    await expect(result).rejects.toMatchObject({ kind: 'Connection', operation: 'listBankUsers' });
    expect(sent).toHaveLength(2);
  });
});
