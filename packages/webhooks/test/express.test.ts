import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import express, { type RequestHandler } from 'express';
import { afterEach, describe, expect, test } from 'vitest';
import { sign } from '../src/index.ts';
import { createNodeHandler, type Failure } from '../src/node.ts';
import { checkPayload } from '../src/schemas/index.ts';

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve) ?? resolve(undefined));
});

/** Receives webhooks behind other handlers. */
async function receiveBehind(...handlers: RequestHandler[]): Promise<{ url: string; failures: Failure[] }> {
  const failures: Failure[] = [];
  const onFailure = (failure: Failure) => failures.push(failure);
  const receive = createNodeHandler({ secrets: 'secret_password', check: checkPayload, handle: () => {}, onFailure });
  const app = express();
  app.post('/', ...handlers, receive);
  const listening = app.listen(0, '127.0.0.1');
  server = listening;
  await once(listening, 'listening');
  return { url: `http://127.0.0.1:${(listening.address() as AddressInfo).port}/`, failures };
}

const misplaced = 'put this handler in front of every body parser';

describe('a parser of Express', () => {
  const verify = (request: object, _response: object, rawBody: Buffer) => void Object.assign(request, { rawBody });
  const cases = [
    { name: 'json', parser: express.json, type: 'application/json', body: '{ "id": "ev_1",\n"type": "later" }' },
    {
      name: 'text',
      parser: express.text,
      type: 'text/plain',
      body: '{"id":"ev_1","type":"later","name":"Gr\u00fc\u00dfe"}',
    },
    {
      name: 'urlencoded',
      parser: express.urlencoded,
      type: 'application/x-www-form-urlencoded',
      body: '{"id":"ev_1","type":"a"}',
    },
    { name: 'raw', parser: express.raw, type: 'application/octet-stream', body: '{"id":"ev_1","type":"later"}' },
  ];

  async function post(url: string, body: string, type: string): Promise<number> {
    const headers = { 'content-type': type, 'x-payload-signature': await sign(body, 'secret_password') };
    return (await fetch(url, { method: 'POST', body, headers })).status;
  }

  test.each(cases)('may be in front of the handler if it keeps the bytes: $name', async ({ parser, type, body }) => {
    const { url } = await receiveBehind(parser({ verify }));
    expect(await post(url, body, type)).toBe(200);
  });

  test.each(cases)('may be in front of the handler if it does not read the type: $name', async ({ parser, body }) => {
    const { url } = await receiveBehind(parser());
    expect(await post(url, body, 'application/cloudevents')).toBe(200);
  });

  test.each(cases)('drops the bytes otherwise, unless it is raw: $name', async ({ name, parser, type, body }) => {
    const { url, failures } = await receiveBehind(parser());
    expect(await post(url, body, type)).toBe(name === 'raw' ? 200 : 500);
    const messages = failures.map((failure) => String((failure as { error: unknown }).error));
    expect(messages).toEqual(name === 'raw' ? [] : [expect.stringContaining(misplaced)]);
  });
});

describe('a request that is over before the handler sees it', () => {
  test.each([
    { name: 'at once', between: () => {} },
    { name: 'later', between: () => wait(20) },
  ])('is answered with 500 behind express.json(), if its body is empty and the handler called $name', async (setup) => {
    const { url, failures } = await receiveBehind(express.json(), async (_request, _response, next) => {
      await setup.between();
      next();
    });
    const headers = { 'content-type': 'application/json', 'content-length': '0' };
    const response = await fetch(url, { method: 'POST', headers, signal: AbortSignal.timeout(60_000) });
    expect(response.status).toBe(500);
    const [failure] = failures as { error: unknown }[];
    expect(String(failure?.error)).toContain(misplaced);
  });
});
