import { describe, expect, test } from 'vitest';
import { createPathsClient } from '../../src/paths/index.ts';
import { answer, stubFetch } from '../support/stub.ts';

const user = { path: { user_id: 'bus_Ck7nGg05TK68jd9O' } };
const token = { path: { user_id: 'bus_Ck7nGg05TK68jd9O', token_id: 'uat_ELdQ3VHoO0C3IPc3' } };

describe('a call by path', () => {
  test('has every method of the API', async () => {
    const { fetch, sent } = stubFetch(({ method }) =>
      method === 'DELETE' ? new Response(null, { status: 204 }) : answer({ data: [] }),
    );
    const paths = createPathsClient({ apiKey: 'key', fetch });
    await paths.GET('/v1/version');
    await paths.POST('/v1/blacklist', { body: { data: 'EE382200221020145685' } });
    await paths.PUT('/v1/api/users/{user_id}/accesstokens', { params: user, body: {} });
    await paths.PATCH('/v1/api/users/{user_id}/accesstokens/{token_id}', { params: token });
    await paths.DELETE('/v1/api/users/{user_id}/accesstokens/{token_id}', { params: token });
    await paths.GET('/v1/payments', { params: { query: { page: 2 } } });
    expect(sent.map(({ method, url }) => `${method} ${url.slice('https://api.xs2a.com'.length)}`)).toEqual([
      'GET /v1/version',
      'POST /v1/blacklist',
      'PUT /v1/api/users/bus_Ck7nGg05TK68jd9O/accesstokens',
      'PATCH /v1/api/users/bus_Ck7nGg05TK68jd9O/accesstokens/uat_ELdQ3VHoO0C3IPc3',
      'DELETE /v1/api/users/bus_Ck7nGg05TK68jd9O/accesstokens/uat_ELdQ3VHoO0C3IPc3',
      'GET /v1/payments?page=2',
    ]);
    expect(sent.every(({ headers }) => headers.authorization === 'Basic YXBpOmtleQ==')).toBe(true);
  });

  test('resolves to data and response', async () => {
    const { fetch } = stubFetch(() => answer({ version: '2015-11-13' }, 200, { 'x-request-id': 'r1' }));
    const { data, error, response } = await createPathsClient({ apiKey: 'key', fetch }).GET('/v1/version');
    expect([data, error]).toEqual([{ version: '2015-11-13' }, undefined]);
    expect([response.status, response.headers.get('x-request-id')]).toEqual([200, 'r1']);
  });

  test('resolves to a documented error', async () => {
    const { fetch } = stubFetch(() => answer({ code: 404, message: 'Not found.' }, 404));
    const paths = createPathsClient({ apiKey: 'key', fetch });
    const { data, error } = await paths.GET('/v1/api/users/{user_id}', { params: user });
    expect([data, error]).toEqual([undefined, { code: 404, message: 'Not found.' }]);
  });

  test('has no data if there is no body', async () => {
    const { fetch } = stubFetch(() => new Response(null, { status: 204 }));
    const paths = createPathsClient({ apiKey: 'key', fetch });
    const { data, response } = await paths.DELETE('/v1/api/users/{user_id}', { params: user });
    expect([data, response.status]).toEqual([undefined, 204]);
  });

  test('reads a file as requested', async () => {
    const { fetch } = stubFetch(() => new Response('%PDF', { headers: { 'content-type': 'application/pdf' } }));
    const paths = createPathsClient({ apiKey: 'key', fetch });
    const params = { path: { risk_id: 'xr_hd84kg9zns53lvh1' }, query: { format: 'pdf' as const } };
    const { data } = await paths.GET('/v1/risks/{risk_id}/factSheet', { params, parseAs: 'blob' });
    expect(await data?.text()).toBe('%PDF');
  });

  const risk = { path: { risk_id: 'xr_hd84kg9zns53lvh1' } };
  const kinds = ['text', 'blob', 'arrayBuffer'] as const;

  test.each(kinds)('has a time limit for a body that it reads as %s', async (parseAs) => {
    const { fetch } = stubFetch(() => new Response(new ReadableStream({})));
    const paths = createPathsClient({ apiKey: 'key', fetch, retries: 0, timeouts: { attempt: 20 } });
    const call = paths.GET('/v1/risks/{risk_id}/factSheet', { params: risk, parseAs });
    await expect(call).rejects.toMatchObject({ name: 'Xs2aTimeoutError' });
  });

  test.each(kinds)('repeats a GET whose body breaks off while it reads it as %s', async (parseAs) => {
    const broken = () =>
      new Response(new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) }));
    const { fetch } = stubFetch(broken, () => new Response('%PDF'));
    const paths = createPathsClient({ apiKey: 'key', fetch });
    const get = (retries: number) => paths.GET('/v1/risks/{risk_id}/factSheet', { params: risk, parseAs, retries });
    const { data } = await get(1);
    expect(await new Response(data).text()).toBe('%PDF');
    expect(fetch).toHaveBeenCalledTimes(2);
    fetch.mockImplementation(async () => broken());
    await expect(get(0)).rejects.toMatchObject({ name: 'Xs2aConnectionError' });
  });

  test('keeps the bytes of a file as they are', async () => {
    const bytes = Uint8Array.of(0x25, 0x50, 0x00, 0xff, 0xfe, 0x80);
    const { fetch } = stubFetch(() => new Response(bytes, { headers: { 'content-type': 'application/pdf' } }));
    const paths = createPathsClient({ apiKey: 'key', fetch });
    const { data } = await paths.GET('/v1/risks/{risk_id}/factSheet', { params: risk, parseAs: 'arrayBuffer' });
    expect(new Uint8Array(data as ArrayBuffer)).toEqual(bytes);
  });

  test('resolves to a stream before its end', async () => {
    const { fetch } = stubFetch(() => new Response(new ReadableStream({})));
    const paths = createPathsClient({ apiKey: 'key', fetch, timeouts: { attempt: 20 } });
    const { data } = await paths.GET('/v1/risks/{risk_id}/factSheet', { params: risk, parseAs: 'stream' });
    expect(data).toBeInstanceOf(ReadableStream);
  });

  test('is sent as a form if requested', async () => {
    const { fetch, sent } = stubFetch();
    const paths = createPathsClient({ apiKey: 'key', fetch });
    await paths.PUT('/v1/api/users', { body: { name: 'Hartmut Mustermann' }, encoding: 'form' });
    expect(sent[0]?.body).toBe('name=Hartmut%20Mustermann');
  });

  test('is repeated as often as its retries allow', async () => {
    const { fetch } = stubFetch(() => answer({ code: 500, message: 'Internal server error.' }, 500));
    const paths = createPathsClient({ apiKey: 'key', fetch });
    await paths.GET('/v1/version', { retries: 1 });
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});
