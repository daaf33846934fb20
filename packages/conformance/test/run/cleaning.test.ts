import { createServer } from 'node:http';
import { contractOf, json } from '@xs2a/contract/testing';
import { listen } from '@xs2a/tools-lib';
import { afterEach, expect, it, vi } from 'vitest';
import { run } from '../../src/run/run.ts';
import { patience } from '../patience.ts';

afterEach(() => vi.restoreAllMocks());

const pet = { type: 'object', properties: { id: { type: 'string' } } };
const id = { name: 'pet_id', in: 'path', required: true, schema: { type: 'string' } };
const contract = contractOf({
  '/pets': { post: { operationId: 'createPet', responses: { 201: { description: '', content: json(pet) } } } },
  '/pets/{pet_id}': {
    delete: {
      operationId: 'deletePet',
      parameters: [id],
      responses: { 204: { description: '' }, 404: { description: '' } },
    },
  },
});

it.each([
  [204, []],
  [404, []],
  [409, [10_000]],
])('a run to which %i is answered when it deletes takes %j ms more to do so', async (status, want) => {
  const timeout = vi.spyOn(AbortSignal, 'timeout');
  await using server = createServer(({ method }, response) => {
    const isCreated = method === 'POST';
    response.writeHead(isCreated ? 201 : status, { 'content-type': 'application/json' });
    response.end(isCreated ? '{"id":"pet_1"}' : undefined);
  });
  const url = `http://127.0.0.1:${await listen(server)}`;
  await run({ ...patience, contract, url, stateless: false, keyless: true, filter: ['createPet/example'] });
  // A run without a limit has the longest timer.
  expect(timeout.mock.calls.flat().filter((ms) => ms < 2 ** 31 - 1)).toEqual(want);
});
