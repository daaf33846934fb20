/** Requests that an interceptor refuses, because no mock answers them: they are no failures of the connection. */
import { join } from 'node:path';
import { run } from '@xs2a/tools-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findTool } from '../../src/toolchain.ts';
import { type Consumer, createConsumer } from './consumer.ts';

let consumer: Consumer;
beforeAll(async () => {
  consumer = await createConsumer();
});
afterAll(() => consumer.remove());

/** What a call ends with, and how often it was sent. */
async function outcomeOf(kind: string, tool: string, entry: string): Promise<unknown> {
  const program = join(consumer.folder, 'interceptors/interceptors.mjs');
  const { stdout } = await run(process.execPath, [program, kind, join(await findTool(tool), entry)]);
  return JSON.parse(stdout.trim().split('\n').at(-1) as string);
}

test.each([
  { kind: 'msw', tool: 'msw-2', entry: 'lib/node/index.mjs', want: { name: 'InternalError' } },
  { kind: 'msw', tool: 'msw-3', entry: 'lib/node/index.js', want: { name: 'TypeError', cause: 'InternalError' } },
  {
    kind: 'nock',
    tool: 'nock',
    entry: 'dist/index.js',
    want: { name: 'TypeError', cause: 'NetConnectNotAllowedError' },
  },
  { kind: 'undici', tool: 'undici', entry: 'index.js', want: { name: 'TypeError', cause: 'MockNotMatchedError' } },
])('a request that $tool refuses is rethrown, and not repeated', async ({ kind, tool, entry, want }) => {
  expect(await outcomeOf(kind, tool, entry)).toEqual({ ...want, attempts: 1 });
});

test('canary: a connection that fails is wrapped, and repeated', async () => {
  expect(await outcomeOf('none', 'undici', 'index.js')).toEqual({
    name: 'Xs2aConnectionError',
    cause: 'Error',
    attempts: 3,
  });
});
