import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import express from 'express';
import { afterEach, describe, expect, test } from 'vitest';
import { createNodeHandler, type Failure } from '../src/node.ts';
import { checkPayload } from '../src/schemas/index.ts';

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve) ?? resolve(undefined));
});

describe('a request that is over before the handler sees it', () => {
  test.each([
    { name: 'at once', between: () => {} },
    { name: 'later', between: () => wait(20) },
  ])('is answered with 500 behind express.json(), if its body is empty and the handler called $name', async (setup) => {
    const failures: Failure[] = [];
    const app = express();
    app.use(express.json());
    app.use(async (_request, _response, next) => {
      await setup.between();
      next();
    });
    const onFailure = (failure: Failure) => failures.push(failure);
    app.post('/', createNodeHandler({ secrets: 'secret_password', check: checkPayload, handle: () => {}, onFailure }));
    const listening = app.listen(0, '127.0.0.1');
    server = listening;
    await once(listening, 'listening');
    const url = `http://127.0.0.1:${(listening.address() as AddressInfo).port}/`;
    const headers = { 'content-type': 'application/json', 'content-length': '0' };
    const response = await fetch(url, { method: 'POST', headers, signal: AbortSignal.timeout(60_000) });
    expect(response.status).toBe(500);
    const [failure] = failures as { error: unknown }[];
    expect(String(failure?.error)).toContain('put this handler in front of every body parser');
  });
});
