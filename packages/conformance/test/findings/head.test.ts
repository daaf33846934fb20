import { contractOf, json } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import { headFaults } from '../../src/check/head.ts';
import { run } from '../../src/run/run.ts';
import type { Answer } from '../../src/types.ts';
import { linesOf } from './serve.ts';
import { serveRaw } from './serve-raw.ts';

const responses = { 200: { description: '', content: json({}) } };
const contract = contractOf({ '/things': { get: { operationId: 'get', responses } } });
const message = (status: string, body: string, more = '') =>
  `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\n${more}Connection: close\r\n\r\n${body}`;

describe('a server that answers HEAD', () => {
  const linesAt = async (head: string) => {
    const url = await serveRaw((line) => {
      if (line.startsWith('GET')) return message('200 OK', '{}', 'Content-Length: 2\r\n');
      return line.startsWith('HEAD') ? head : message('405 No', '', 'Allow: GET\r\nContent-Length: 0\r\n');
    });
    return linesOf(await run({ contract, url, timeoutMs: 60_000 }));
  };

  it('without a body is found correct', async () => {
    expect(await linesAt(message('200 OK', ''))).toEqual([]);
  });

  it('with the body of GET is found wrong', async () => {
    expect(await linesAt(message('200 OK', '{}'))).toEqual(['body at 200: a body (get/method/HEAD)']);
  });

  it('with a body that it refuses is found wrong', async () => {
    expect(await linesAt(message('405 No', '{}', 'Allow: GET\r\n'))).toEqual(['body at 405: a body (get/method/HEAD)']);
  });

  it('with other headers than GET is found wrong', async () => {
    expect(await linesAt(message('200 OK', '', 'Content-Length: 7\r\n'))).toEqual([
      'header at Content-Length: 7 (get/method/HEAD)',
    ]);
  });
});

describe('a body that others change meanwhile', () => {
  /** @param lengths of the bodies that it has at each request, the last from then on */
  const linesWith = async (...lengths: number[]) => {
    const url = await serveRaw((line) => {
      if (!/^(?:GET|HEAD)/.test(line)) return message('405 No', '', 'Allow: GET\r\nContent-Length: 0\r\n');
      const isHead = line.startsWith('HEAD');
      const length = (lengths.length > 1 ? lengths.shift() : lengths[0]) ?? 0;
      const body = `"${'a'.repeat(length - 2)}"`;
      return message('200 OK', isHead ? '' : body, `Content-Length: ${length}\r\n`);
    });
    return linesOf(await run({ contract, url, timeoutMs: 60_000, filter: ['HEAD'], concurrency: 1 }));
  };

  it('has another length at HEAD', async () => {
    // The probe of the server, HEAD, and the GET to compare it with.
    expect(await linesWith(5, 5, 6)).toEqual([]);
  });

  it('changes twice, once between HEAD and the next GET', async () => {
    expect(await linesWith(5, 5, 6, 6, 7, 7)).toEqual([]);
  });
});

describe('the headers of HEAD', () => {
  const answer = (headers: Record<string, string>): Answer => ({
    status: 200,
    headers,
    body: new Uint8Array(),
    milliseconds: 1,
  });
  const get = answer({ 'content-type': 'application/json; charset=utf-8' });
  const placesOf = (headers: Record<string, string>, steady: number | undefined) =>
    [...headFaults(answer(headers), get, steady)].map(({ place }) => place);

  it.each<[string, Record<string, string>, number | undefined, string[]]>([
    ['may have the type of GET, written otherwise', { 'content-type': 'Application/JSON' }, 2, []],
    ['may have no type', {}, 2, []],
    ['have no other type', { 'content-type': 'text/html' }, 2, ['Content-Type']],
    ['may have no length, or none of a body', { 'content-length': '0' }, 2, []],
    ['have no other length', { 'content-length': '3' }, 2, ['Content-Length']],
    ['may have the same length', { 'content-length': '2' }, 2, []],
    ['may have another length where the body changes', { 'content-length': '3' }, undefined, []],
  ])('%s', (_, headers, steady, want) => {
    expect(placesOf(headers, steady)).toEqual(want);
  });
});
