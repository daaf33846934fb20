import { createServer } from 'node:http';
import { listen, readCurl, replaceEach } from '@xs2a/tools-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readScripts } from '../src/shell.ts';
import { type RunningMock, startMock } from './mock.ts';
import { commands } from './repository.ts';
import { type RunningTestbank, startTestbank } from './testbank.ts';

/** Servers that pages have their readers start: the mock, a Testbank, and a receiver of webhooks. */
const servers = {
  api: ['https://api.xs2a.com', 'http://127.0.0.1:4010'],
  testbank: ['http://127.0.0.1:4020'],
  receiver: ['http://127.0.0.1:3000'],
};

const isAt = (addresses: readonly string[], word: string) => addresses.some((address) => word.includes(address));

const curls = commands.filter(({ words }) => words[0] === 'curl');
const ofTestbank = curls.filter(({ words }) => words.some((word) => isAt(servers.testbank, word)));
const ofMock = curls.filter(({ words }) => words.some((word) => isAt(servers.api, word)));

let mock: RunningMock;
let testbank: RunningTestbank;
let port: number;
let received = 0;
const receiver = createServer((_request, response) => {
  received += 1;
  response.writeHead(204).end();
});
beforeAll(async () => {
  [mock, testbank] = await Promise.all([startMock(), startTestbank()]);
  port = await listen(receiver);
});
afterAll(async () => {
  await Promise.all([mock.close(), testbank.close()]);
  await new Promise((done) => receiver.close(done));
});

async function send([, ...args]: readonly string[]): Promise<{ status: number; answer: string }> {
  const move = (addresses: readonly string[], to: string) => addresses.map((address) => [address, to] as const);
  const moves = [
    ...move(servers.api, mock.address),
    ...move(servers.testbank, testbank.address),
    ...move(servers.receiver, `http://127.0.0.1:${port}`),
  ];
  const { url, init } = readCurl(args.map((word) => replaceEach(word, moves)));
  const response = await fetch(url, init);
  return { status: response.status, answer: await response.text() };
}

test('every curl is one that can be read', () => {
  for (const { words } of curls) readCurl(words.slice(1));
  expect(curls.length).toBeGreaterThan(3);
});

describe('the mock answers', () => {
  test.each(ofMock.map(({ place, words }) => ({ name: `${place}: ${words.join(' ')}`, words })))(
    '$name',
    async ({ words }) => {
      const before = received;
      const { status, answer } = await send(words);
      expect(status, answer).toBeLessThan(300);
      if (!words.some((word) => word.includes('/_mock/webhooks'))) return;
      expect(JSON.parse(answer)).toMatchObject({ delivered: true });
      expect(received).toBe(before + 1);
    },
  );
});

describe('the Testbank answers', () => {
  let sessionKey = '';

  test.each(ofTestbank.map(({ place, words }) => ({ name: `${place}: ${words.join(' ')}`, words })))(
    '$name',
    async ({ words }) => {
      // A page shows the key of another session: its reader takes the one of the answer.
      const { status, answer } = await send(words.map((word) => word.replace(/^key=\w{40}$/, `key=${sessionKey}`)));
      expect(status, answer).toBeLessThan(300);
      sessionKey = /"wizard_session_key":"(\w+)"/.exec(answer)?.[1] ?? sessionKey;
    },
  );

  test('a page walks a wizard', () => {
    expect(sessionKey).toMatch(/^\w{40}$/);
    expect(ofTestbank.filter(({ words }) => words.some((word) => word.startsWith('key='))).length).toBeGreaterThan(1);
  });
});

describe('canary: a curl', () => {
  test.each([
    ['with a key that the Testbank does not know', 'curl -u api:key http://127.0.0.1:4020/v1/risks', 401],
    ['without credentials', 'curl http://127.0.0.1:4010/v1/risks', 401],
    ['of a path that there is not', 'curl -u api:key https://api.xs2a.com/v1/risk', 404],
    ['with a bad body', 'curl -u api:key http://127.0.0.1:4010/v1/payments -d amount=much', 422],
    ['of another method', 'curl -u api:key -X PATCH http://127.0.0.1:4010/v1/risks', 405],
    [
      'that pins what there is not',
      'curl -d operationId=getNothing -d example=none http://127.0.0.1:4010/_mock/next',
      422,
    ],
  ])('%s is refused', async (_, command, status) => {
    const [script] = await readScripts([command]);
    expect(await send(script?.commands[0] ?? [])).toMatchObject({ status });
  });

  test('with an option that no page uses is not passed over', () => {
    expect(() => readCurl(['--insecure', 'https://api.xs2a.com'])).toThrow('no page has used this so far');
  });
});
