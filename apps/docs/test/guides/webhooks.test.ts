/** The check by hand against the library, header by header; and the receiver that the guide starts. */
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, replaceEach, run } from '@xs2a/tools-lib';
import { sign, verify } from '@xs2a/webhooks';
import { describe, expect, test, vi } from 'vitest';
import { queue } from '../../snippets/webhooks/queue.ts';
import { isGenuine } from '../../snippets/webhooks/verify-by-hand.ts';
import { examples } from '../../src/home.ts';
import { readExampleFile } from '../../src/site/snippets.ts';
import { hasCurl } from '../snippets/processes.ts';
import { startTestbank } from '../testbank.ts';
import { readGuide, sectionOf } from './tables.ts';

const secret = 'secret_password';
const body = new TextEncoder().encode('{ "id": "ev_fhDFdPRtECqwOlys", "type": "transaction.created" }\n');
const good = await sign(body, secret);

test.each([
  { name: 'the signature', header: good },
  { name: 'a further version behind it', header: `${good}; v2=abc` },
  { name: 'a further version before it', header: `v2=abc; ${good}` },
  { name: 'a further version alone', header: 'v2=abc' },
  { name: 'no header', header: undefined },
  { name: 'an empty header', header: '' },
  { name: 'a signature that is cut off', header: good.slice(0, -2) },
  { name: 'a signature that is too long', header: `${good}00` },
  { name: 'a signature of something else', header: await sign('Hello World!', secret) },
  { name: 'a signature with another secret', header: await sign(body, 'another') },
  { name: 'two signatures', header: `${good}; ${good}` },
  { name: 'no digits', header: `v1=${'z'.repeat(64)}` },
])('by hand as by the library: $name', async ({ header }) => {
  const { ok } = await verify(body, header, secret);
  expect(isGenuine(body, header, secret)).toBe(ok);
});

describe('the recipes', () => {
  const inGuide = [
    ...readGuide('webhooks').matchAll(/<ExampleFile file="webhooks\/recipes\/([^"]+)"(?: region="([^"]+)")?/g),
  ];
  const shown = inGuide.map(([, file = '', region]) => ({ file, region }));
  const shared = ['queue.ts', 'receive.ts'];

  test('are all shown', () => {
    const files = globSync(['*.ts', 'next/{app,pages}/**/*.ts'], { cwd: join(examples, 'webhooks/recipes') });
    expect(files.length).toBeGreaterThan(8);
    expect(shown.map(({ file }) => file).sort()).toEqual(files.filter((file) => file !== 'queue.ts').sort());
  });

  test.each(shown.filter(({ file }) => !shared.includes(file)))('have at most ten lines: $file', ({ file, region }) => {
    const lines = readExampleFile(`webhooks/recipes/${file}`, region)
      .code.split('\n')
      .filter((line) => line.trim() !== '');
    expect(lines.length).toBeLessThanOrEqual(10);
  });
});

test('some are genuine, and a missing secret is a mistake', async () => {
  expect(isGenuine(body, good, secret)).toBe(true);
  expect(() => isGenuine(body, good, '')).toThrow(TypeError);
});

test.runIf(hasCurl)('the receiver that the guide starts gets what happens after the calls of the guide', async () => {
  const guide = readGuide('webhooks');
  const [, calls = ''] =
    /```sh title="Terminal"\n(curl [^`]*)```/.exec(sectionOf(guide, 'Try it on your machine')) ?? [];
  const [, secret] = /export XS2A_WEBHOOK_SECRET=(\S+)/.exec(guide) ?? [];
  const port = await freePort();
  const testbank = await startTestbank();
  vi.stubEnv('XS2A_WEBHOOK_SECRET', secret);
  vi.stubEnv('PORT', String(port));
  const log = vi.spyOn(console, 'log').mockReturnValue(undefined);
  // It reads the secret when it is loaded.
  const { server } = await import('../../snippets/webhooks/receiver.ts');
  try {
    await import('../../snippets/webhooks/start.ts');
    if (!server.listening) await once(server, 'listening');
    const commands = replaceEach(calls, [
      ['http://127.0.0.1:4020', testbank.address],
      [':3000', `:${port}`],
    ]);
    await run('sh', ['-euc', commands]);
    await testbank.control.travel({ milliseconds: 0 });
    const { deliveries } = await testbank.control.listDeliveries();
    expect(deliveries).toMatchObject([{ status: 'delivered', last_attempt: { answer: { status: 200 } } }]);
    expect(log.mock.calls).toEqual([[`http://127.0.0.1:${port}/webhooks/xs2a`]]);
    expect(queue.map(({ type }) => type)).toEqual(['transaction.created']);
  } finally {
    vi.unstubAllEnvs();
    log.mockRestore();
    server.close();
    await testbank.close();
  }
});
