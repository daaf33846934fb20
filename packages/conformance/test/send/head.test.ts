import { describe, expect, it } from 'vitest';
import { sendHead } from '../../src/send/head.ts';
import { serveRaw } from '../findings/serve-raw.ts';
import { patience } from '../patience.ts';

const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nX-Part: a\r\nx-part:  b \r\n\r\n';
const send = async (text: string, isKept = false) => {
  const url = new URL(`${await serveRaw(() => text, isKept)}/base`);
  return sendHead(url, { target: '/things', headers: {} }, patience.timeoutMs);
};

describe('HEAD', () => {
  it.each([false, true])('reads status and headers (connection kept: %s)', async (isKept) => {
    const { status, headers, body } = await send(head, isKept);
    expect([status, headers, body.length]).toEqual([200, { 'content-type': 'text/plain', 'x-part': 'a, b' }, 0]);
  });

  it.each([false, true])('sees a body behind the headers (connection kept: %s)', async (isKept) => {
    const { body } = await send(`${head}b`, isKept);
    expect(Buffer.from(body).toString()).toBe('b');
  });

  it('takes the last of several header sections', async () => {
    const { status, body } = await send(`HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n${head}`);
    expect([status, body.length]).toEqual([200, 0]);
  });

  it('asks for the path behind that of the server', async () => {
    const lines: string[] = [];
    const url = await serveRaw((line) => {
      lines.push(line);
      return head;
    });
    await sendHead(new URL(`${url}/base/`), { target: '/things?a=1', headers: {} }, patience.timeoutMs);
    expect(lines).toEqual(['HEAD /base/things?a=1 HTTP/1.1']);
  });

  it.each([
    ['ends too early', 'HTTP/1.1 200 OK\r\nA: b', false, 'the connection ended before the answer did'],
    ['has headers without end', `HTTP/1.1 200 OK\r\nA: ${'b'.repeat(1_100_000)}`, true, 'headers without end'],
  ])('fails where the answer %s', async (_, text, isKept, message) => {
    await expect(send(text, isKept)).rejects.toThrow(message);
  });

  it('fails where no answer comes in time, or the run ends', async () => {
    const url = new URL(await serveRaw(() => '', true));
    const request = { target: '/', headers: {} };
    await expect(sendHead(url, request, 20)).rejects.toThrow('no whole answer within 20 ms');
    const stop = new AbortController();
    const sent = sendHead(url, request, patience.timeoutMs, stop.signal);
    stop.abort();
    await expect(sent).rejects.toThrow('the run ended before the answer came');
  });

  it('fails where there is no server', async () => {
    await expect(
      sendHead(new URL('http://127.0.0.1:1'), { target: '/', headers: {} }, patience.timeoutMs),
    ).rejects.toThrow('ECONNREFUSED');
  });
});
