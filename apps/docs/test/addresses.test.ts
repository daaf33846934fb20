import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressesFrom, readChanged, withAddresses } from '../src/addresses.ts';
import { createDocsServer, type DocsServer } from '../src/server.ts';
import { servers } from '../src/try/servers.ts';

const moved = new Map([
  ['127.0.0.1:4010', '127.0.0.1:4020'],
  ['127.0.0.1:4020', '127.0.0.1:5020'],
]);
const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

describe('an address', () => {
  test.each([
    ['curl http://127.0.0.1:4010/v1/version', 'curl http://127.0.0.1:4020/v1/version'],
    ["'http://127.0.0.1:4020'", "'http://127.0.0.1:5020'"],
    ['127.0.0.1:4010 and 127.0.0.1:4020', '127.0.0.1:4020 and 127.0.0.1:5020'],
    ['127.0.0.1:40100', '127.0.0.1:40100'],
    ['127.0.0.1:401', '127.0.0.1:401'],
    ['9127.0.0.1:4010', '9127.0.0.1:4010'],
    ['xs2a-mock --port 4010 &', 'xs2a-mock --port 4020 &'],
    ['on port 4020.', 'on port 5020.'],
    ['--port 40100', '--port 40100'],
    ['export 4010, 4010', 'export 4010, 4010'],
    ['XS2A_MOCK_PORT, else 4010', 'XS2A_MOCK_PORT, else 4010'],
  ])('in %s is changed once, and nothing else is', (text, want) => {
    expect(withAddresses(text, moved)).toBe(want);
  });

  test('stays where no server has moved', () => {
    expect(withAddresses('127.0.0.1:4010', new Map())).toBe('127.0.0.1:4010');
  });

  test('in an inline script changes the hash in the policy of the page, and no other hash', () => {
    const page = (script: string, other: string) =>
      `<meta content="script-src ${hashOf(script)} ${hashOf(other)}"><script>${script}</script><script type="module">${other}</script><script src="a.js"></script>`;
    const other = 'let other;';
    expect(withAddresses(page("let base = '127.0.0.1:4010';", other), moved)).toBe(
      page("let base = '127.0.0.1:4020';", other),
    );
  });
});

test('the environment says where servers have moved to', () => {
  expect([...addressesFrom({ XS2A_MOCK_PORT: '5010', XS2A_TESTBANK_PORT: '4020' })]).toEqual([
    ['127.0.0.1:4010', '127.0.0.1:5010'],
    ['localhost:4010', 'localhost:5010'],
  ]);
});

test.each(['1', '65535'])('the port %s is one to move to', (port) => {
  expect(addressesFrom({ XS2A_MOCK_PORT: port }).get('127.0.0.1:4010')).toBe(`127.0.0.1:${port}`);
});

test('the servers that Try it offers can be moved', () => {
  const movable = addressesFrom({ XS2A_MOCK_PORT: '1', XS2A_TESTBANK_PORT: '1' });
  expect(servers.map(({ base }) => new URL(base).host).filter((host) => !movable.has(host))).toEqual([]);
});

test.each(['', '0', 'many', '65536', '80.5', '4010'])('the port "%s" moves nothing', (port) => {
  expect([...addressesFrom({ XS2A_MOCK_PORT: port })]).toEqual([]);
});

describe('a site whose servers have moved', () => {
  let folder: string;
  let docs: DocsServer;
  let address: string;
  const addresses = new Map<string, string>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xs2a-addresses-'));
    await mkdir(join(folder, 'site', 'guides'), { recursive: true });
    for (const name of ['index.html', 'guides/index.html', 'a.js', 'picture.svg', '404.html']) {
      await writeFile(join(folder, 'site', name), 'at 127.0.0.1:4010');
    }
    await writeFile(join(folder, 'secret.txt'), 'secret');
    docs = await createDocsServer(join(folder, 'site'), '', addresses);
    address = await docs.listen(0);
    // They are known only when everything listens.
    addresses.set('127.0.0.1:4010', '127.0.0.1:5010');
  });
  afterAll(async () => {
    await docs.close();
    await rm(folder, { recursive: true });
  });

  test.each([
    ['/', 'text/html; charset=utf-8', 'at 127.0.0.1:5010'],
    ['/guides/?query', 'text/html; charset=utf-8', 'at 127.0.0.1:5010'],
    ['/a.js', 'text/javascript; charset=utf-8', 'at 127.0.0.1:5010'],
    ['/picture.svg', 'image/svg+xml', 'at 127.0.0.1:4010'],
  ])('sends %s with their addresses, if it is text', async (path, type, want) => {
    const answer = await fetch(`${address}${path}`);
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([200, type, want]);
  });

  test('sends the head of a file without its text', async () => {
    const answer = await fetch(`${address}/a.js`, { method: 'HEAD' });
    expect([answer.headers.get('content-length'), await answer.text()]).toEqual(['17', '']);
  });

  test.each(['/none.html', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%00.html', '/%E0%A4%A.html'])(
    'has no %s',
    async (path) => {
      expect(await readChanged(join(folder, 'site'), path, addresses)).toBeUndefined();
      expect((await fetch(`${address}${path}`)).status).not.toBe(200);
    },
  );
});
