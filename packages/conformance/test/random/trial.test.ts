import { contractOf } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import { trialsOf } from '../../src/random/trial.ts';
import { derivationOf } from '../cases/derive.ts';

const idsOf = (content: object | undefined, parameters: object[] = []) => {
  const contract = contractOf({
    '/a': {
      post: {
        operationId: 'add',
        parameters,
        ...(content !== undefined && { requestBody: { required: true, content } }),
        responses: { 200: {} },
      },
    },
  });
  return contract.operations.flatMap((operation) =>
    trialsOf(derivationOf(contract), operation).map((trial) => ('reason' in trial ? trial.reason : trial.id)),
  );
};

describe('random inputs', () => {
  it('are made for each media type that carries values', () => {
    const media = { schema: { type: 'object', required: ['a'], properties: { a: { type: 'string' } } } };
    expect(idsOf({ 'application/json': media, 'multipart/form-data': media, 'application/xml': media })).toEqual([
      'add/random/json/valid',
      'add/random/json/nearly-valid',
      'add/random/multipart/valid',
      'add/random/multipart/nearly-valid',
    ]);
  });

  it('of parameters go with a valid body, if the body is a file', () => {
    expect(idsOf({ 'image/png': {} }, [{ name: 'size', in: 'query', schema: { type: 'integer' } }])).toEqual([
      'add/random/parameters/valid',
      'add/random/parameters/nearly-valid',
    ]);
  });

  it('are not made for files, and for nothing', () => {
    expect(idsOf({ 'image/png': {} })).toEqual(['No random bodies of image/png are made.']);
    expect(idsOf(undefined)).toEqual(['The operation has no input.']);
  });

  it.each([
    [
      ['200', '401', '404', '500'],
      ['200', '404'],
    ],
    [
      ['200', 'default'],
      ['200', '2XX', '3XX', '4XX'],
    ],
    [['401'], ['401']],
    [['500'], ['500']],
  ])('of an operation that documents %j expect %j', (documented, want) => {
    const responses = Object.fromEntries(documented.map((status) => [status, {}]));
    const parameters = [{ name: 'size', in: 'query', schema: { type: 'integer' } }];
    const contract = contractOf({ '/a': { get: { operationId: 'list', parameters, responses } } });
    const trials = contract.operations.flatMap((operation) => trialsOf(derivationOf(contract), operation));
    const input = { path: {}, query: {}, body: undefined };
    expect(trials.map((trial) => 'toCase' in trial && trial.toCase(input).expect)).toEqual([want, want]);
  });
});
