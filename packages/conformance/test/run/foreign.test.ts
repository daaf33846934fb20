import { contractOf, json, operationOf } from '@xs2a/contract/testing';
import { expect, it } from 'vitest';
import { isForeign } from '../../src/run/foreign.ts';

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
