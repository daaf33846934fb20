import { createServer, type ServerResponse } from 'node:http';
import { listen } from '@xs2a/tools-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createXs2aClient, type Timeouts } from '../src/index.ts';

/** What a server does after the first part of a file. */
let proceed: (response: ServerResponse) => void = () => {};
let baseUrl: string;
const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': '8' });
  response.write('%PDF', () => proceed(response));
});
beforeAll(async () => {
  baseUrl = `http://127.0.0.1:${await listen(server)}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

async function download(timeouts?: Timeouts): Promise<string> {
  const client = createXs2aClient({ apiKey: 'key', baseUrl, retries: 0 });
  const input = { path: { risk_id: 'xr_1' }, query: { format: 'pdf' }, timeouts } as const;
  const { stream } = await client.downloadFactSheet(input).orThrow();
  return new Response(stream).text();
}

describe('a download over the network', () => {
  test('is received whole', async () => {
    proceed = (response) => response.end('-1.4');
    expect(await download()).toBe('%PDF-1.4');
  });

  test('ends if the server stops to send, and the connection is closed', async () => {
    const closed = new Promise((resolve) => {
      proceed = (response) => response.on('close', resolve);
    });
    await expect(download({ idle: 50 })).rejects.toMatchObject({ name: 'Xs2aTimeoutError' });
    await closed;
  });

  test.each([
    { name: 'resets the connection', act: (response: ServerResponse) => response.socket?.resetAndDestroy() },
    { name: 'closes it too early', act: (response: ServerResponse) => response.socket?.destroy() },
  ])('ends with an error of the client if the server $name', async ({ act }) => {
    proceed = act;
    await expect(download()).rejects.toMatchObject({
      name: 'Xs2aConnectionError',
      message: expect.stringMatching(/^GET \/v1\/risks\/\{risk_id\}\/factSheet: connection failed \([A-Z_]+\)$/),
    });
  });
});
