/** The client in the runtime of Cloudflare Workers, with an early and a present compatibility date. */
import { readdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { freePort, listen, start } from '@xs2a/tools-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findTool } from '../../src/toolchain.ts';
import { type Consumer, createConsumer } from './consumer.ts';

let consumer: Consumer;
let api: Server;
let apiAddress: string;
let workerd: string;

beforeAll(async () => {
  consumer = await createConsumer();
  api = createServer(({ method, headers }, response) => {
    const body = { method, agent: headers['user-agent'], cache: headers['cache-control'] ?? 'default' };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  apiAddress = `http://127.0.0.1:${await listen(api)}`;
  // Without its install script, the package only knows where its program is.
  workerd = createRequire(import.meta.url)(await findTool('workerd')).default;
});
afterAll(async () => {
  api?.close();
  await consumer?.remove();
});

/** What the worker makes of its calls. */
async function runWorker(compatibilityDate: string): Promise<Record<string, unknown>> {
  const dist = join(consumer.folderOf('@xs2a/client'), 'dist');
  const files = (await readdir(dist)).filter((name) => /^(?!paths|testing).*\.js$/.test(name));
  // By their paths beside the configuration.
  const module = (name: string, path: string) => `(name = "${name}", esModule = embed "${path}")`;
  const modules = [
    module('worker.js', 'workerd/worker.js'),
    // Names are resolved like addresses: the chunks are siblings of the entry point.
    ...files.map((name) =>
      module(name === 'index.js' ? '@xs2a/client' : `@xs2a/${name}`, join(relative(consumer.folder, dist), name)),
    ),
  ];
  const port = await freePort();
  const config = join(consumer.folder, `${compatibilityDate}.capnp`);
  await writeFile(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (modules = [${modules.join(', ')}], compatibilityDate = "${compatibilityDate}")),
    (name = "internet", network = (allow = ["public", "private", "local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`,
  );
  await using server = start(workerd, ['serve', config]);
  const url = `http://127.0.0.1:${port}/?api=${apiAddress}&nobody=http://127.0.0.1:${await freePort()}`;
  await server.waitForAnswer(url);
  return (await fetch(url)).json() as Promise<Record<string, unknown>>;
}

const refused = 'Xs2aConnectionError: GET /v1/version: connection failed';
const agent = 'shop/1.2 xs2a-client';

test('calls are made where the runtime rejects the field that prevents caching', async () => {
  expect(await runWorker('2021-11-02')).toEqual({
    field: "Error: The 'cache' field on 'RequestInitializerDict' is not implemented.",
    get: { method: 'GET', agent, cache: 'default' },
    post: { method: 'POST', agent, cache: 'default' },
    file: { method: 'GET', agent, cache: 'default' },
    refused,
  });
});

test('calls are not cached where the runtime supports the field', async () => {
  expect(await runWorker('2025-01-01')).toEqual({
    field: 'http://localhost/',
    get: { method: 'GET', agent, cache: 'no-cache' },
    post: { method: 'POST', agent, cache: 'no-cache' },
    file: { method: 'GET', agent, cache: 'no-cache' },
    refused,
  });
});
