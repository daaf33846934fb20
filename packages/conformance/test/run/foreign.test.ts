import { contractOf, json, operationOf } from '@xs2a/contract/testing';
import { expect, it } from 'vitest';
import { explainSilence, isForeign } from '../../src/run/foreign.ts';

const responses = { 200: { description: '', content: json({}) } };
const contract = contractOf({ '/pets': { get: { operationId: 'listPets', responses } } });

it.each([
  [299, 'application/json', false],
  [300, 'application/json', true],
  [399, 'application/json', true],
  [400, 'application/json', false],
  [401, 'text/html', false],
  [404, 'application/json', true],
  [405, 'application/json', true],
  [200, 'text/html', true],
  [499, 'text/html', true],
  [500, 'text/html', false],
])('a server that answers %i as %s does not know the operation: %s', (status, type, want) => {
  const answer = { status, headers: { 'content-type': type }, body: new Uint8Array(), milliseconds: 1 };
  expect(isForeign({ operation: operationOf(contract, 'listPets'), answer })).toBe(want);
});

it.each([
  [
    'https://h',
    'write EPROTO 40:error:0A00010B:SSL routines:wrong version number',
    'Write http:// instead of https://',
  ],
  ['http://h', 'Parse Error: Expected HTTP/, RTSP/ or ICE/', 'If it speaks TLS, write https://'],
  ['http://h', 'connect ECONNREFUSED 127.0.0.1:1', 'connect ECONNREFUSED 127.0.0.1:1. Is the server running'],
  ['https://h', 'Parse Error: Expected HTTP/', 'Parse Error: Expected HTTP/. Is the server running'],
])('a server at %s whose connection ends with "%s" is explained', (url, failure, want) => {
  const message = explainSilence('GET /pets', failure, url);
  expect(message).toMatch(/^No answer to GET \/pets: /);
  expect(message).toContain(want);
});
