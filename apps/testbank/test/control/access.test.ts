import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createControl } from '../../src/control/client.ts';
import { createTestbank, type Testbank, type TestbankOptions } from '../../src/testbank.ts';

const token = 'a-token-of-this-test';

let testbank: Testbank;
afterEach(() => testbank.close());

async function listen(options: TestbankOptions = {}, host = '127.0.0.1'): Promise<string> {
  testbank = await createTestbank(options);
  const url = await testbank.listen(0, host);
  return url.replace('0.0.0.0', '127.0.0.1');
}

async function statusOf(url: string, headers: Record<string, string> = {}): Promise<number> {
  return (await fetch(`${url}/_testbank/clock`, { headers })).status;
}

describe('on a loopback host', () => {
  it('the control answers without a token', async () => {
    const url = await listen();
    expect(testbank.controlToken).toBeUndefined();
    expect((await createControl({ url }).getClock()).is_frozen).toBe(false);
  });

  it('the control answers only with the token, if there is one', async () => {
    const url = await listen({ controlToken: token });
    expect((await createControl({ url, token }).getClock()).is_frozen).toBe(false);
    await expect(createControl({ url }).getClock()).rejects.toThrow(
      'getClock: 401 Send the control token: Authorization: Bearer <token>. It is printed when the Testbank starts.',
    );
    await expect(createControl({ url, token: `${token}x` }).getClock()).rejects.toMatchObject({ status: 401 });
    expect((await fetch(`${url}/_testbank/openapi.json`)).status).toBe(401);
    expect((await testbank.control.getClock()).is_frozen).toBe(false);
  });

  it('the control does not answer a page of another origin', async () => {
    const url = await listen();
    expect(await statusOf(url, { origin: 'https://evil.example' })).toBe(403);
    expect(await statusOf(url, { 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await statusOf(url, { origin: url })).toBe(200);
    const preflight = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    expect((await fetch(`${url}/_testbank/reset`, { method: 'OPTIONS', headers: preflight })).status).toBe(403);
  });
});

it('a connection that is closed at once does not get around the token', async () => {
  const url = new URL(await listen({ controlToken: token }));
  const before = (await testbank.control.listAccounts()).accounts.length;
  const sent = 20;
  for (let count = 0; count < sent; count += 1) {
    await new Promise<void>((done) => {
      const socket = connect(Number(url.port), url.hostname, () => {
        socket.write(`POST /_testbank/accounts HTTP/1.1\r\nHost: ${url.host}\r\nContent-Length: 0\r\n\r\n`);
        setImmediate(() => socket.resetAndDestroy());
      });
      socket.on('close', () => done()).on('error', () => {});
    });
  }
  expect((await testbank.control.listAccounts()).accounts).toHaveLength(before);
});

it('without its token, a call in this process is like any other', async () => {
  testbank = await createTestbank({ controlToken: token });
  expect((await testbank.fetch('http://testbank/_testbank/clock')).status).toBe(401);
  const headers = { authorization: `Bearer ${token}` };
  expect((await testbank.fetch('http://testbank/_testbank/clock', { headers })).status).toBe(200);
});

describe('on another host', () => {
  it('the control needs a token, a random one by default', async () => {
    const url = await listen({}, '0.0.0.0');
    expect(testbank.controlToken).toMatch(/^\w{40}$/);
    expect(await statusOf(url)).toBe(401);
    expect(await statusOf(url, { authorization: `Bearer ${testbank.controlToken}` })).toBe(200);
  });

  it('the control does not answer a page of another origin, not even with the token', async () => {
    const url = await listen({ controlToken: token }, '0.0.0.0');
    const authorization = `Bearer ${token}`;
    expect(await statusOf(url, { authorization, origin: 'https://evil.example' })).toBe(403);
    expect(await statusOf(url, { authorization, origin: url })).toBe(200);
    expect(await statusOf(url, { authorization, origin: url.replace('http:', 'https:') })).toBe(200);
  });
});

it('an unknown path or method of the control is refused like one of the API', async () => {
  testbank = await createTestbank();
  const answer = await testbank.fetch('http://testbank/_testbank/nothing');
  expect([answer.status, await answer.json()]).toEqual([404, expect.objectContaining({ code: 404 })]);
  expect((await testbank.fetch('http://testbank/_testbank/clock', { method: 'DELETE' })).status).toBe(405);
});
