import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestbank, type Testbank } from '../../src/testbank.ts';

let testbank: Testbank;
beforeAll(async () => {
  testbank = await createTestbank();
});
afterAll(() => testbank.close());

const get = (path: string, init?: RequestInit) => testbank.fetch(`http://testbank${path}`, init);

describe('the files of the widget', () => {
  it.each([
    { path: '/xs2a.js', type: 'text/javascript', part: 'xs2a-wizard' },
    { path: '/xs2aframe.js', type: 'text/javascript', part: 'xs2aframe.html' },
    { path: '/xs2a.css', type: 'text/css', part: '.xs2a-form' },
    { path: '/xs2a-green-gray.css', type: 'text/css', part: '--xs2a-accent' },
    { path: '/xs2a-dark-flat.css', type: 'text/css', part: 'color-scheme: dark' },
    { path: '/xs2a-light-blue.css', type: 'text/css', part: '--xs2a-accent' },
    { path: '/xs2aframe.html', type: 'text/html', part: 'xs2aframe-page.js' },
    { path: '/xs2aframe-page.js', type: 'text/javascript', part: 'xs2aframe-start' },
    { path: '/xs2aframe.css', type: 'text/css', part: 'body' },
  ])('are served for pages of every origin: $path', async ({ path, type, part }) => {
    const answer = await get(path, { headers: { origin: 'https://shop.example' } });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`]);
    expect(await answer.text()).toContain(part);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('have in the page of the frame a policy that allows its own files and its own server', async () => {
    const page = await (await get('/xs2aframe.html')).text();
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1];
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      'img-src data:',
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/i);
  });

  it('can only be read', async () => {
    expect((await get('/xs2a.js', { method: 'HEAD' })).status).toBe(200);
    const answer = await get('/xs2a.js', { method: 'POST' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it.each(['/xs2a-other.css', '/xs2a.map', '/xs2a/../cli.js', '/xs2a%2e%2e.js', '/XS2A.js', '/index.js'])(
    'are no others: %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});
