import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocsServer, type DocsServer } from '../src/server.ts';

let docs: DocsServer;
let address: string;

beforeAll(async () => {
  docs = await createDocsServer(undefined, '/any/folder');
  address = await docs.listen(0);
});
afterAll(() => docs.close());

/** Sends a path as it is: `fetch` would tidy it up. */
function raw(path: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  return new Promise((done, fail) => {
    const { hostname, port } = new URL(address);
    request({ hostname, port, path, headers }, (response) => {
      response.resume().on('end', () => done(response.statusCode));
    })
      .on('error', fail)
      .end();
  });
}

describe('the server of the docs', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/guides/quick-start.html', 'text/html; charset=utf-8'],
    ['/reference/', 'text/html; charset=utf-8'],
    ['/favicon.svg', 'image/svg+xml'],
    ['/pagefind/pagefind.js', 'text/javascript; charset=utf-8'],
    ['/downloads/openapi.yaml', 'text/yaml; charset=utf-8'],
    ['/llms.txt', 'text/plain; charset=utf-8'],
  ])('sends %s as %s', async (path, type) => {
    const response = await fetch(`${address}${path}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(50);
  });

  it.each(['/guides/nothing.html', '/no/such/folder/', '/guides/quick-start.html/'])(
    'has a page for %s',
    async (path) => {
      const response = await fetch(`${address}${path}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('This page does not exist');
    },
  );

  it('leads from the folder without a slash to the start page', async () => {
    expect((await fetch(address)).url).toBe(`${address}/`);
    expect((await fetch(new URL('/elsewhere', address))).status).toBe(404);
  });

  it.each(['/guides/verify.html', '/guides/verify', '/guides/verify/', '/changelog', '/downloads/', '/reference'])(
    'finds the page at %s',
    async (path) => {
      const response = await fetch(`${address}${path}`);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      const end = path.endsWith('.html') ? path : `${path.replace(/\/$/, '')}/`;
      expect(response.url).toBe(`${address}${end}`);
    },
  );

  it.each([
    '/any/folder/../package.json',
    '/any/folder/%2e%2e/package.json',
    '/any/folder/..%2fpackage.json',
    '/any/folder/..%5cpackage.json',
    '/any/folder//etc/passwd',
    '/any/folder/%00',
    '/any/folder/%',
  ])('gives nothing away at %s', async (path) => {
    expect(await raw(path)).toBe(404);
  });

  it('ignores an invalid range', async () => {
    expect(await raw('/any/folder/llms.txt', { range: 'bytes=5-2' })).toBe(416);
    expect(await raw('/any/folder/llms.txt', { range: 'bytes=0-9' })).toBe(206);
  });

  it('accepts no other methods', async () => {
    const response = await fetch(`${address}/`, { method: 'POST' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

it('names the command that builds a missing site', async () => {
  await expect(createDocsServer('/nowhere')).rejects.toThrow('pnpm build');
});
