import { describe, expect, it } from 'vitest';
import { alternatives, fieldsOf, mergedSchema, typesOf } from '../src/schemas.ts';
import { contractOf, json } from '../src/testing/index.ts';

const schemas = {
  Base: { type: 'object', required: ['id'], properties: { id: { type: 'string' } }, dependentRequired: { a: ['b'] } },
  Pet: {
    allOf: [{ $ref: '#/components/schemas/Base' }, { required: ['name'], properties: { name: { type: 'string' } } }],
  },
  Tree: { type: 'object', properties: { child: { $ref: '#/components/schemas/Tree' } } },
  Loop: { allOf: [{ $ref: '#/components/schemas/Loop' }] },
};
const contract = contractOf(
  { '/pets': { get: { responses: { 200: { description: '', content: json({}) } } } } },
  schemas,
);
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const paths = (schema: unknown, depth = 2) =>
  fieldsOf(contract, schema, depth).map(({ path, required }) => `${path.join('.')}${required ? '!' : ''}`);

describe('a schema', () => {
  it('says what all members of its allOf say', () => {
    expect(mergedSchema(contract, ref('Pet'))).toMatchObject({
      type: 'object',
      required: ['id', 'name'],
      properties: { id: { type: 'string' }, name: { type: 'string' } },
      dependentRequired: { a: ['b'] },
    });
  });

  it('that contains itself comes to an end', () => {
    expect(mergedSchema(contract, ref('Loop'))).toBeTypeOf('object');
    expect(paths(ref('Tree'))).toEqual(['child', 'child.child']);
  });

  it('keeps what stands beside its branches in each of them', () => {
    const schema = {
      required: ['id'],
      oneOf: [{ type: 'string' }, { anyOf: [{ type: 'integer' }, { type: 'null' }] }],
    };
    expect(alternatives(contract, schema).map(({ type, required }) => [type, required])).toEqual([
      ['string', ['id']],
      ['integer', ['id']],
      ['null', ['id']],
    ]);
  });

  it.each([
    [{ type: ['string', 'null'] }, ['string', 'null']],
    [{ enum: [1, 'a', true, null] }, ['integer', 'string', 'boolean', 'null']],
    [{ const: 1.5 }, ['number']],
    [{ properties: {} }, ['object']],
    [{ items: {} }, ['array']],
    [{ pattern: 'a' }, ['string']],
    [{}, []],
  ])('%o has the types %o', (schema, types) => {
    expect(typesOf(schema)).toEqual(types);
  });

  it('has fields through lists and unions', () => {
    const schema = {
      required: ['pets'],
      properties: {
        pets: { type: 'array', items: ref('Pet') },
        owner: { oneOf: [{ properties: { name: {} } }, { properties: { company: {} } }] },
      },
    };
    expect(paths(schema)).toEqual(['pets!', 'pets.*.id!', 'pets.*.name!', 'owner', 'owner.name', 'owner.company']);
    expect(paths(schema, 1)).toEqual(['pets!', 'owner']);
  });
});
