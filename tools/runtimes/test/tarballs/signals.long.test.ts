/** Signals of callers, in the first release of Node that is supported, and in the present one. */
import { join } from 'node:path';
import { run } from '@xs2a/tools-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBinary } from '../../src/toolchain.ts';
import { type Consumer, createConsumer } from './consumer.ts';

let consumer: Consumer;
beforeAll(async () => {
  consumer = await createConsumer();
});
afterAll(() => consumer.remove());

async function nodeOf(id: string): Promise<string> {
  // The Node of this repository, which runs these tests.
  if (id === 'node-26') return process.execPath;
  const binary = await findBinary(id, 'bin/node');
  if ('unavailable' in binary) throw new Error(binary.unavailable);
  return binary.path;
}

test.each(['node-20-0', 'node-20', 'node-26'])('%s does not warn of many calls on one signal', async (id) => {
  const { stdout, stderr } = await run(await nodeOf(id), [join(consumer.folder, 'signals/signals.mjs')]);
  expect(JSON.parse(stdout)).toEqual({ answers: 50, files: 50, most: 1, left: 0, reasons: ['left'], warnings: [] });
  expect(stderr).toBe('');
});

test('canary: Node warns of many listeners of one signal', async () => {
  const listen = 'const { signal } = new AbortController(); for (let n = 0; n < 11; n++) signal.onabort = null,';
  const program = `${listen} signal.addEventListener('abort', () => n);`;
  expect((await run(await nodeOf('node-20-0'), ['-e', program])).stderr).toContain('MaxListenersExceededWarning');
});
