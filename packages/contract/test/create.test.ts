import { describe, expect, it } from 'vitest';
import { keysOf, valueAt } from '../src/json.ts';
import type { PlacedSchema } from '../src/model.ts';
import { contractOf, json, operationOf } from '../src/testing/index.ts';
import { ours } from './ours.ts';

describe('the model of our contract', () => {
  it('has every operation under its id', () => {
    expect(operationOf(ours, 'getRisk')).toMatchObject({ method: 'GET', path: '/v1/risks/{risk_id}' });
  });

  it('has the examples of a body by their names', () => {
    const [media] = operationOf(ours, 'createBankUser').body?.content ?? [];
    expect(media?.examples.map(({ name }) => name)).toEqual(['bank-user-with-email', 'bank-user-minimal']);
  });

  it('knows at every schema where it stands', () => {
    const wrong = [...placedSchemas()].filter(
      ({ schema, pointer }) => valueAt(ours.document, keysOf(pointer)) !== schema,
    );
    expect(wrong).toEqual([]);
  });
});

function* placedSchemas(): Generator<PlacedSchema> {
  for (const { parameters, body, responses } of ours.operations) {
    for (const { schema } of [...parameters, ...(body?.content ?? [])]) if (schema !== undefined) yield schema;
    for (const { headers, content } of responses) {
      for (const { schema } of [...headers, ...content]) if (schema !== undefined) yield schema;
    }
  }
}

describe('the model of a contract', () => {
  const shared = [
    { name: 'page', in: 'query', schema: { type: 'string' } },
    { name: 'id', in: 'path', schema: {} },
    { name: 'Accept', in: 'header', schema: {} },
  ];
  const own = [{ name: 'page', in: 'query', schema: { type: 'integer' }, required: true, example: 1 }];
  const contract = contractOf({
    '/pets/{id}': {
      parameters: shared,
      get: {
        parameters: own,
        responses: { 200: { description: '', content: json({}) }, 'x-note': {}, default: { description: '' } },
      },
    },
  });
  const [operation] = contract.operations;

  it('names an operation without id by its method and path', () => {
    expect(operation?.id).toBe('GET /pets/{id}');
  });

  it('puts parameters of an operation into the place of those of its path', () => {
    expect(operation?.parameters.map(({ name, required, schema }) => [name, required, schema?.schema])).toEqual([
      ['page', true, { type: 'integer' }],
      ['id', true, {}],
    ]);
  });

  it('takes a bare example for one without a name', () => {
    expect(operation?.parameters[0]?.examples).toEqual([{ name: 'default', summary: '', value: 1 }]);
  });

  it('overlooks extensions among the responses', () => {
    expect(operation?.responses.map(({ status }) => status)).toEqual(['200', 'default']);
  });
});
