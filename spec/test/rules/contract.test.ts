import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  bodies,
  type Contract,
  follow,
  fromPointer,
  object,
  operations,
  parameters,
  properties,
  required,
  schemas,
  toPointer,
} from '../../rules/contract.ts';

const contract = parse(`
  paths:
    /as/{a_id}:
      parameters: [{ $ref: '#/components/parameters/AId' }]
      get:
        operationId: getA
        parameters: [{ name: q }]
        responses:
          "200": { content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } }
          "404": { $ref: '#/components/responses/NotFound' }
      delete:
        operationId: deleteA
        responses: { "404": { $ref: '#/components/responses/NotFound' } }
  webhooks:
    a.created:
      post: { operationId: onACreated }
  components:
    parameters: { AId: { name: a_id, in: path, schema: { type: string } } }
    responses: { NotFound: { content: { application/json: { schema: { type: object } } } } }
    schemas:
      A:
        allOf: [{ $ref: '#/components/schemas/Base' }, { required: [own], properties: { own: { type: array, items: {} } } }]
        if: { properties: { own: { const: 1 } } }
      Base: { required: [id], properties: { id: {}, self: { $ref: '#/components/schemas/A' } } }
      Circle: { $ref: '#/components/schemas/Circle' }`) as Contract;

const a = { path: ['x'], node: { $ref: '#/components/schemas/A' } };

describe('ways through a bundle', () => {
  it('pointers and keys are two ways to write one thing', () => {
    const path = ['paths', '/v1/a~b/{id}', 'get'];
    expect(toPointer(path)).toBe('#/paths/~1v1~1a~0b~1{id}/get');
    expect(fromPointer(toPointer(path))).toEqual(path);
  });

  it('operations are those of paths, then those of webhooks', () => {
    expect([...operations(contract)].map(({ node, webhook }) => [node.operationId, webhook])).toEqual([
      ['getA', false],
      ['deleteA', false],
      ['onACreated', true],
    ]);
  });

  it('parameters of an operation include those of its path', () => {
    const [operation] = operations(contract);
    expect(operation && parameters(contract, operation).map(({ node }) => node.name)).toEqual(['a_id', 'q']);
  });

  it('a shared body is visited once, where it is defined', () => {
    expect([...bodies(contract)].map(({ path }) => toPointer(path))).toEqual([
      '#/paths/~1as~1{a_id}/get/responses/200/content/application~1json',
      '#/components/responses/NotFound/content/application~1json',
    ]);
  });

  it('a $ref is followed to its end, and a circle to nothing', () => {
    expect(toPointer(follow(contract, a).path)).toBe('#/components/schemas/A');
    expect(follow(contract, { path: [], node: { $ref: '#/components/schemas/Circle' } }).node).toEqual({});
  });

  it('properties and required names include those of allOf and $ref, in circles too', () => {
    expect([...properties(contract, a).keys()]).toEqual(['id', 'self', 'own']);
    expect([...required(contract, a)]).toEqual(['id', 'own']);
  });

  it('every schema is visited once, with its role', () => {
    const visited = [...schemas(contract)].map(({ path, role, condition }) => {
      return `${role}${condition ? ' (condition)' : ''} ${toPointer(path)}`;
    });
    expect(visited).toEqual([
      'component #/components/schemas/A',
      'part #/components/schemas/A/allOf/0',
      'part #/components/schemas/A/allOf/1',
      'property #/components/schemas/A/allOf/1/properties/own',
      'part #/components/schemas/A/allOf/1/properties/own/items',
      'part (condition) #/components/schemas/A/if',
      'property (condition) #/components/schemas/A/if/properties/own',
      'component #/components/schemas/Base',
      'property #/components/schemas/Base/properties/id',
      'property #/components/schemas/Base/properties/self',
      'component #/components/schemas/Circle',
      'root #/paths/~1as~1{a_id}/get/responses/200/content/application~1json/schema',
      'root #/components/parameters/AId/schema',
      'root #/components/responses/NotFound/content/application~1json/schema',
    ]);
  });

  it('what is not an object has no keys', () => {
    expect([object(null), object([1]), object('a')]).toEqual([{}, {}, {}]);
  });
});
