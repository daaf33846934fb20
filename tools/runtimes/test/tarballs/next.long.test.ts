/** The client in a real Next.js 14, which caches what is fetched, and throws its signals through `fetch`. */
import { mkdir, symlink } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { freePort, listen, type RunningProgram, run, start } from '@xs2a/tools-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findTool } from '../../src/toolchain.ts';
import { type Consumer, createConsumer } from './consumer.ts';

let consumer: Consumer;
let api: Server;
let site: RunningProgram;
let address: string;
let buildOutput: string;
/** Requests that have reached the API: its answers count them. */
let requests = 0;

beforeAll(async () => {
  consumer = await createConsumer();
  const folder = join(consumer.folder, 'next');
  await mkdir(join(folder, 'node_modules'));
  for (const name of ['next', 'react', 'react-dom']) {
    await symlink(await findTool(name), join(folder, 'node_modules', name));
  }
  api = createServer((_request, response) => {
    requests++;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ payment_status: `S${requests}` }));
  });
  const env = { API: `http://127.0.0.1:${await listen(api)}`, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: undefined };
  const next = join(await findTool('next'), 'dist/bin/next');
  ({ stdout: buildOutput } = await run(process.execPath, [next, 'build'], { cwd: folder, env }));
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  site = start(process.execPath, [next, 'start', '-p', `${port}`], { cwd: folder, env });
  await site.waitFor(/Ready in/);
});
afterAll(async () => {
  await site?.[Symbol.asyncDispose]();
  api?.close();
  await consumer?.remove();
});

async function statusAt(path: string): Promise<string | undefined> {
  const text = await (await fetch(address + path)).text();
  return /status (S\d+)/.exec(text)?.[1];
}

test.each(['/by-client', '/handler'])('%s shows the present status each time', async (path) => {
  for (let count = 0; count < 2; count++) {
    const shown = await statusAt(path);
    expect(shown).toBe(`S${requests}`);
  }
});

test.each(['/by-client', '/handler'])('the signal that %s is dynamic reaches Next.js', (path) => {
  expect(buildOutput).toMatch(new RegExp(`ƒ ${path} `));
});

test('canary: a page that fetches by itself shows the status of the build', async () => {
  expect(buildOutput).toMatch(/○ \/by-fetch /);
  const first = await statusAt('/by-fetch');
  await statusAt('/by-client');
  expect(first).toMatch(/^S\d+$/);
  expect(await statusAt('/by-fetch')).toBe(first);
  expect(first).not.toBe(`S${requests}`);
});
