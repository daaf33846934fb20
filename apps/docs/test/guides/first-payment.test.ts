/** The programs of the guide: the receiver gets a webhook of a Testbank over the network, and the test passes. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { snippets } from '../../src/home.ts';
import { startTestbank } from '../testbank.ts';
import { readGuide } from './tables.ts';

// The port is read when the program is loaded.
vi.stubEnv('PORT', '0');
const { server } = await import('../../snippets/first-payment/receiver.ts');
await import('../../snippets/first-payment/payment.test.ts');
vi.unstubAllEnvs();

afterAll(() => void server.close());

test('the receiver prints what the guide says', async () => {
  if (!server.listening) await once(server, 'listening');
  const log = vi.spyOn(console, 'log').mockReturnValue(undefined);
  const testbank = await startTestbank();
  const { port } = server.address() as AddressInfo;
  await testbank.control.createWebhook({ url: `http://127.0.0.1:${port}/`, secret: 'secret_password' });
  await testbank.control.createFinishedSession({ product: 'payment' });
  await testbank.control.travel({ milliseconds: 0 });
  const printed = log.mock.calls.map((words) => words.join(' '));
  const [, output] = /```text title="Output of the receiver"\n(.*)\n```/.exec(readGuide('first-payment')) ?? [];
  log.mockRestore();
  expect(printed).toEqual([output]);
  await testbank.close();
});

test('the receiver has as many lines as the guide promises', () => {
  const [, lines] = /a program of (\d+) lines/.exec(readGuide('first-payment')) ?? [];
  const text = readFileSync(join(snippets, 'first-payment/receiver.ts'), 'utf8');
  expect(text.trimEnd().split('\n')).toHaveLength(Number(lines));
});
