import { createMockServer, type MockOptions, type MockServer } from '../src/server.ts';

export const authorization = `Basic ${Buffer.from('api:key').toString('base64')}`;

export interface Client {
  mock: MockServer;
  address: string;
  /** Calls the mock with credentials, in this process. `fetch` with the address calls it over a connection. */
  call(method: string, target: string, init?: RequestInit): Promise<Response>;
}

/** @param create the function under test; a test of the build brings its own */
export async function startMock(options: MockOptions = {}, create = createMockServer): Promise<Client> {
  const mock = await create(options);
  const address = await mock.listen(0);
  return {
    mock,
    address,
    call: (method, target, init = {}) =>
      mock.fetch(address + target, {
        ...init,
        method: method.toUpperCase(),
        headers: { authorization, ...(init.headers as Record<string, string>) },
      }),
  };
}

export function json(body: unknown): RequestInit {
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

export function form(body: string): RequestInit {
  return { body, headers: { 'content-type': 'application/x-www-form-urlencoded' } };
}

/** The body: parsed if it is JSON, the bytes of a download, `undefined` if there is none. */
export async function readAnswer(response: Response): Promise<unknown> {
  const bytes = Buffer.from(await response.arrayBuffer());
  if (bytes.length === 0) return undefined;
  return response.headers.get('content-type')?.includes('json') ? JSON.parse(bytes.toString('utf8')) : bytes;
}
