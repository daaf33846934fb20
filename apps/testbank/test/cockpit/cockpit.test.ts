import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestbank, type Testbank } from '../../src/testbank.ts';

let testbank: Testbank;
beforeAll(async () => {
  testbank = await createTestbank({ controlToken: 'a-token-of-this-test' });
});
afterAll(() => testbank.close());

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  testbank.fetch(`http://testbank${path}`, { headers, method });

describe('the pages', () => {
  it('are served without a token: they hold no data', async () => {
    for (const path of ['/', '/_testbank/page/', '/_testbank/page/test-call.html']) {
      const answer = await get(path, { accept: 'text/html' });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(await answer.text()).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/i);
      expect(answer.headers.get('content-security-policy')).toContain("connect-src 'self'");
    }
    expect((await get('/_testbank/clock')).status).toBe(401);
  });

  it('leave / to the API for clients that do not ask for HTML', async () => {
    expect((await get('/', { accept: '*/*' })).status).toBe(404);
  });

  it('share files with the pages of others', async () => {
    expect(await (await get('/_testbank/page/dom.js')).text()).toContain('export function element');
    expect((await get('/_testbank/page/types.ts')).status).toBe(404);
  });

  it('read what they offer from a catalog, which is read only', async () => {
    const answer = await get('/_testbank/page/catalog.json');
    expect(((await answer.json()) as { products: unknown[] }).products).toHaveLength(4);
    expect((await get('/_testbank/page/catalog.json', {}, 'DELETE')).status).toBe(405);
  });
});

describe('what a view reads', () => {
  const authorization = `Basic ${btoa('api:testbank_test_key')}`;
  const view = { authorization, 'x-testbank-view': 'cockpit' };

  it('is not logged, and meets no fault', async () => {
    await testbank.control.clearRequests();
    await testbank.control.createFault({ operation_id: 'listEvents', status: 503, times: 1 });
    expect((await get('/v1/events', view)).status).toBe(200);
    expect((await testbank.control.listRequests()).requests).toEqual([]);
    expect((await get('/v1/events', { authorization })).status).toBe(503);
    expect((await testbank.control.listRequests()).requests).toHaveLength(1);
  });

  it('still needs a key', async () => {
    expect((await get('/v1/events', { 'x-testbank-view': 'cockpit' })).status).toBe(401);
  });
});
