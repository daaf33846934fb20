import { createServer, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { listen } from '@xs2a/tools-lib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

/**
 * The first download of a process loads a module, and `fetch` of Node cancels the stream of a `Response` that is collected
 * as garbage before somebody reads it. Here the module takes its time, and garbage is collected meanwhile.
 */
setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

let server: Server;
let baseUrl: string;
beforeAll(async () => {
  vi.resetModules();
  vi.doMock('../src/receive.ts', async (load) => {
    for (let turn = 0; turn < 5; turn += 1) {
      collectGarbage();
      await sleep(10);
    }
    return load();
  });
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/csv').end('x'.repeat(1000));
  });
  baseUrl = `http://127.0.0.1:${await listen(server)}`;
});
afterAll(() => {
  vi.doUnmock('../src/receive.ts');
  vi.resetModules();
  server.close();
});

const path = { risk_id: 'xr_6NEm0jRpXYhPP5AO' };

test('a file arrives whole although its response could be collected meanwhile', async () => {
  const { createXs2aClient } = await import('../src/index.ts');
  const client = createXs2aClient({ apiKey: 'key', baseUrl });
  const { stream } = await client.downloadAccountSnapshot({ path, query: { format: 'csv' } }).orThrow();
  expect((await new Response(stream).text()).length).toBe(1000);
});

test('so does one that is called by its path', async () => {
  vi.resetModules();
  const { createPathsClient } = await import('../src/paths/index.ts');
  const client = createPathsClient({ apiKey: 'key', baseUrl });
  const params = { path, query: { format: 'csv' } } as const;
  const { data } = await client.GET('/v1/risks/{risk_id}/accountSnapshot', { params, parseAs: 'stream' });
  expect((await new Response(data).text()).length).toBe(1000);
});
