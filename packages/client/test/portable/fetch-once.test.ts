import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchOnce } from '../../src/fetch-once.ts';

const url = 'https://api.xs2a.com/v1/payments';
const fetch = vi.fn(async (_url: string, _init: RequestInit) => new Response());

/** Sends a request, and returns what the global `fetch` gets. */
async function sent(init: RequestInit): Promise<RequestInit> {
  await fetchOnce(url, init);
  expect(fetch).toHaveBeenCalledExactlyOnceWith(url, expect.anything());
  return fetch.mock.calls[0]?.[1] as RequestInit;
}

beforeEach(() => {
  fetch.mockClear();
  vi.stubGlobal('fetch', fetch);
  vi.stubGlobal('Deno', undefined);
});
afterEach(() => void vi.unstubAllGlobals());

test('a GET is sent unchanged, on any connection', async () => {
  expect(await sent({ method: 'GET' })).toEqual({ method: 'GET' });
});

describe.each(['POST', 'PUT', 'PATCH', 'DELETE'])('a %s', (method) => {
  test('gets its own connection', async () => {
    expect(await sent({ method, body: '{}' })).toEqual({ method, body: '{}', keepalive: false });
  });

  test.each([
    { name: 'its body', body: '{"purpose":"Grüße"}', want: '{"purpose":"Grüße"}' },
    { name: 'no body', body: undefined, want: '' },
  ])('has $name as a stream in Deno', async ({ body, want }) => {
    vi.stubGlobal('Deno', {});
    const init = await sent({ method, ...(body !== undefined && { body }) });
    expect(init.body).toBeInstanceOf(ReadableStream);
    expect(await new Response(init.body).text()).toBe(want);
  });
});
