import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPage } from '../../src/page/page.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'main.js'), "import { find } from '@xs2a/server/page/dom.js';\n");
  await writeFile(join(folder, 'poll.js'), 'own\n');
  await writeFile(join(folder, 'secret.txt'), 'secret');
});
afterAll(() => rm(folder, { recursive: true }));

async function get(path: string, { isAtRoot = true, accept = 'text/html', method = 'GET' } = {}) {
  const page = createPage({ prefix: '/_x/page/', folder: pathToFileURL(`${folder}/`), isAtRoot });
  const headers = { accept };
  return page({ method, path, search: '', headers, remoteAddress: undefined, readBody: async () => Buffer.alloc(0) });
}

describe('a page', () => {
  it('is served at its prefix, and at / to browsers', async () => {
    for (const path of ['/', '/_x/page/', '/_x/page/index.html'])
      expect((await get(path))?.body).toBe('<!doctype html>');
    expect(await get('/', { accept: '*/*' })).toBeUndefined();
    expect(await get('/', { isAtRoot: false })).toBeUndefined();
    expect(await get('/v1/version')).toBeUndefined();
  });

  it('has its own files, else those that pages share', async () => {
    expect((await get('/_x/page/poll.js'))?.body).toBe('own\n');
    expect((await get('/_x/page/dom.js'))?.body).toContain('export function element');
    expect((await get('/_x/page/base.css'))?.headers['Content-Type']).toBe('text/css; charset=utf-8');
  });

  it('imports what pages share from its own prefix', async () => {
    expect((await get('/_x/page/main.js'))?.body).toBe("import { find } from '/_x/page/dom.js';\n");
  });

  it.each(['secret.txt', 'nothing.js', '../page.ts', '..%2fpage.ts', 'Main.js', 'browser/main.js'])(
    'has no file %s',
    async (name) => expect((await get(`/_x/page/${name}`))?.status).toBe(404),
  );

  it('is read only', async () => {
    expect((await get('/_x/page/main.js', { method: 'POST' }))?.status).toBe(405);
    expect(await get('/', { method: 'POST' })).toBeUndefined();
  });

  it('lets a browser run its own files, and talk to its own server, alone', async () => {
    expect((await get('/'))?.headers['Content-Security-Policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });
});
