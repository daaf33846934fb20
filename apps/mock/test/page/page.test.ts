import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startMock } from '../client.ts';

const html = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
let client: Client;

beforeAll(async () => {
  client = await startMock();
});
afterAll(() => client.mock.close());

const get = (path: string, accept: string, method = 'GET') => client.call(method, path, { headers: { accept } });

describe('the route of the page', () => {
  it.each(['/', '/?from=bookmark', '/_mock/page/'])(
    'answers a browser that asks for %s with the page',
    async (path) => {
      const response = await get(path, html);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(await response.text()).toContain('<!doctype html>');
    },
  );

  it.each(['application/json', '*/*', 'text/html;q=0, */*', 'text/html+xml'])(
    'answers a client that accepts %s at / as the API would',
    async (accept) => {
      const response = await get('/', accept);
      expect([response.status, await response.json()]).toEqual([
        404,
        { code: 404, message: 'The requested resource was not found' },
      ]);
    },
  );

  it('leaves / to a document that has it', async () => {
    const answer = { 'text/plain': { schema: { type: 'string' }, example: 'home' } };
    const openapi = {
      openapi: '3.1.0',
      info: { title: 'Home', version: '1' },
      paths: { '/': { get: { responses: { 200: { description: 'Home', content: answer } } } } },
    };
    const other = await startMock({ openapi: openapi as never });
    expect(await (await other.call('GET', '/', { headers: { accept: 'text/html, */*' } })).text()).toBe('home');
    expect((await other.call('GET', '/_mock/page/')).status).toBe(200);
    await other.mock.close();
  });

  it('allows the page only its own files and its own server', async () => {
    for (const path of ['/', '/_mock/page/main.js', '/_mock/page/dom.js', '/_mock/page/base.css']) {
      const { headers } = await get(path, html);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
          "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('has no script and no style in the page itself', async () => {
    const page = await (await get('/', html)).text();
    expect(page).toContain('<script type="module" src="/_mock/page/main.js">');
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/i);
  });

  it('answers HEAD with only the headers', async () => {
    const response = await get('/', html, 'HEAD');
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(1000);
  });

  it.each([
    ['/_mock/page/nothing.js', 404],
    ['/_mock/page/page.ts', 404],
    ['/_mock/page/..%2fpage.ts', 404],
    ['/_mock/page/%2e%2e%2f%2e%2e%2fcli.js', 404],
    ['/_mock/page/browser/main.js', 404],
    ['/_mock/pages/main.js', 404],
  ])('has no file %s', async (path, status) => {
    const response = await get(path, '*/*');
    expect([response.status, ((await response.json()) as { code: number }).code]).toEqual([status, status]);
  });

  it('is read only', async () => {
    const response = await get('/_mock/page/main.js', '*/*', 'POST');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await get('/', html, 'POST')).status).toBe(404);
  });
});
