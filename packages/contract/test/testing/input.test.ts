import { describe, expect, it } from 'vitest';
import { contractOf, exampleInput, json, operationOf } from '../../src/testing/index.ts';

const responses = { 200: { description: '' } };
const parameters = [{ name: 'pet_id', in: 'path', example: 'pet_1' }];
const withExample = { content: { 'text/plain': { example: 'a' }, ...json({}, { example: { name: 'Tom' } }) } };
const contract = contractOf({
  '/pets/{pet_id}': {
    parameters,
    get: { operationId: 'getPet', responses },
    put: { operationId: 'changePet', requestBody: withExample, responses },
    post: { operationId: 'namePet', requestBody: { content: json({}) }, responses },
  },
});
const inputOf = (id: string) => exampleInput(contract, operationOf(contract, id));

describe('the input of a request', () => {
  const path = { pet_id: 'pet_1' };

  it('has the first example of a body in JSON', () => {
    expect(inputOf('changePet')).toEqual({ path, query: {}, body: { name: 'Tom' } });
  });

  it('has no body if the contract has none, or no example of it', () => {
    expect(inputOf('getPet')).toEqual({ path, query: {} });
    expect(inputOf('namePet')).toEqual({ path, query: {} });
  });
});
