import { describe, expect, it } from 'vitest';
import { exampleOf, exampleParameters } from '../src/examples.ts';
import type { Parameter } from '../src/model.ts';
import { contractOf, operationOf } from '../src/testing/index.ts';
import { ours } from './ours.ts';

const responses = { 200: { description: '' } };
const schemas = { Page: { allOf: [{ type: 'integer' }, { default: 3 }] } };
const contract = contractOf({}, schemas);
const parameter = (schema: object | undefined, values: unknown[] = []): Parameter => ({
  name: 'a',
  in: 'query',
  description: '',
  required: false,
  deprecated: false,
  allowsEmpty: false,
  schema: schema && { schema: schema as Record<string, unknown>, pointer: '#' },
  style: 'form',
  explode: true,
  examples: values.map((value) => ({ name: 'x', summary: '', value })),
});

describe('the example of a parameter', () => {
  it.each<[string, Parameter, unknown]>([
    ['its own', parameter({ default: 1 }, [2, 3]), 2],
    ['the first of its schema', parameter({ examples: [4, 5], example: 6, default: 1 }), 4],
    ['the only one of its schema', parameter({ example: 6, default: 1 }), 6],
    ['the default', parameter({ default: 1, enum: [7] }), 1],
    ['the default behind a reference', parameter({ $ref: '#/components/schemas/Page' }), 3],
    ['the first choice', parameter({ enum: [7, 8] }), 7],
    ['nothing', parameter({ type: 'string' }), undefined],
    ['nothing without a schema', parameter(undefined), undefined],
  ])('is %s', (_, given, want) => {
    expect(exampleOf(contract, given)).toBe(want);
  });
});

describe('the parameters of a request', () => {
  const pets = contractOf({
    '/pets/{pet_id}': {
      get: {
        operationId: 'getPet',
        parameters: [
          { name: 'pet_id', in: 'path', example: 'pet_1' },
          { name: 'kind', in: 'query', required: true, schema: { enum: ['cat'] } },
          { name: 'page', in: 'query', example: 2 },
          { name: 'plain', in: 'query', required: true },
          { name: 'X-Trace', in: 'header', required: true, example: 'a' },
        ],
        responses,
      },
    },
  });

  it('are those of the path, and what is required of the query', () => {
    expect(exampleParameters(pets, operationOf(pets, 'getPet'))).toStrictEqual({
      path: { pet_id: 'pet_1' },
      query: { kind: 'cat' },
    });
  });

  it('are others by their names', () => {
    expect(exampleParameters(pets, operationOf(pets, 'getPet'), ['page']).query).toEqual({ kind: 'cat', page: 2 });
  });

  it('are complete for every operation of the XS2A API', () => {
    const incomplete = ours.operations.filter((operation) => {
      const { path, query } = exampleParameters(ours, operation);
      return operation.parameters.some(
        (parameter) =>
          (parameter.in === 'path' && !(parameter.name in path)) ||
          (parameter.required && parameter.in === 'query' && !(parameter.name in query)),
      );
    });
    expect(incomplete.map(({ id }) => id)).toEqual([]);
  });
});
