import { describe, expect, it } from 'vitest';
import { alternatives, fieldsOf, mergedSchema, typeOf, typesOf } from '../src/schemas.ts';
import { contractOf } from '../src/testing/index.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const schemas = {
  Base: { type: 'object', required: ['id'], properties: { id: { type: 'string' } }, dependentRequired: { a: ['b'] } },
  Pet: { allOf: [ref('Base'), { required: ['name'], properties: { name: { type: 'string' } } }] },
  Tree: { type: 'object', properties: { child: ref('Tree') } },
  Loop: { allOf: [ref('Loop')] },
  Union: { oneOf: [{ type: 'null' }, ref('Union')] },
  Lists: { type: 'array', items: ref('Lists') },
};
const contract = contractOf({}, schemas);
const paths = (schema: unknown, depth = 2) =>
  fieldsOf(contract, schema, depth).map(({ path, required }) => `${path.join('.')}${required ? '!' : ''}`);

describe('a merged schema', () => {
  it('has what all members of its allOf have', () => {
    expect(mergedSchema(contract, ref('Pet'))).toEqual({
      type: 'object',
      required: ['id', 'name'],
      properties: { id: { type: 'string' }, name: { type: 'string' } },
      dependentRequired: { a: ['b'] },
    });
  });

  it('takes the later of equal keywords, and its own over those of its members', () => {
    const allOf = [
      { title: 'a', maxLength: 1, format: 'date' },
      { title: 'b', maxLength: 2 },
    ];
    expect(mergedSchema(contract, { allOf, maxLength: 3 })).toEqual({ title: 'b', maxLength: 3, format: 'date' });
  });

  it('adds up fields and dependencies, and names each required field once', () => {
    const allOf = [
      { required: ['a', 'b'], properties: { a: { type: 'string' } }, dependentRequired: { a: ['b'] } },
      { required: ['b', 'c'], properties: { a: { const: 1 }, b: {} }, dependentRequired: { b: ['c'] } },
    ];
    expect(mergedSchema(contract, { allOf })).toEqual({
      required: ['a', 'b', 'c'],
      properties: { a: { const: 1 }, b: {} },
      dependentRequired: { a: ['b'], b: ['c'] },
    });
  });

  it('keeps the siblings of a reference', () => {
    expect(mergedSchema(contract, { ...ref('Base'), type: 'null', title: 'A' })).toMatchObject({
      type: 'null',
      title: 'A',
      required: ['id'],
    });
  });

  it('that contains itself ends', () => {
    expect(mergedSchema(contract, ref('Loop'))).toEqual({});
  });

  it('of anything but an object is empty', () => {
    expect(mergedSchema(contract, true)).toEqual({});
    expect(mergedSchema(contract, undefined)).toEqual({});
    expect(mergedSchema(contract, { allOf: 'no list', type: 'string' })).toEqual({ type: 'string' });
  });

  it('has no required fields if none are listed', () => {
    expect(mergedSchema(contract, { allOf: [{}, {}] })).not.toHaveProperty('required');
  });
});

describe('the alternatives of a schema', () => {
  it('keep the rest of the schema', () => {
    const schema = {
      required: ['id'],
      oneOf: [{ type: 'string' }, { anyOf: [{ type: 'integer' }, { type: 'null' }] }],
    };
    expect(alternatives(contract, schema)).toEqual([
      { type: 'string', required: ['id'] },
      { type: 'integer', required: ['id'] },
      { type: 'null', required: ['id'] },
    ]);
  });

  it('are the branches of oneOf and of anyOf', () => {
    expect(alternatives(contract, { oneOf: [{ const: 1 }], anyOf: [{ const: 2 }] })).toEqual([
      { const: 1 },
      { const: 2 },
    ]);
  });

  it('are the schema itself if it has no branches', () => {
    expect(alternatives(contract, { type: 'string', oneOf: [] })).toEqual([{ type: 'string' }]);
  });

  it('of a union that contains itself end', () => {
    expect(alternatives(contract, ref('Union')).map(({ type }) => type)).toEqual(['null', undefined]);
  });
});

describe('the types of a schema', () => {
  it.each<[object, string[]]>([
    [{ type: 'string', enum: [1] }, ['string']],
    [{ type: ['string', 'null'] }, ['string', 'null']],
    [{ enum: [1, 'a', true, null, 2] }, ['integer', 'string', 'boolean', 'null']],
    [{ const: 1.5 }, ['number']],
    [{ const: undefined, properties: {} }, ['undefined']],
    [{ properties: {} }, ['object']],
    [{ properties: [] }, []],
    [{ items: {} }, ['array']],
    [{ pattern: 'a' }, ['string']],
    [{ maxLength: 1 }, ['string']],
    [{ title: 'A' }, []],
  ])('%j: %j', (schema, types) => {
    expect(typesOf(schema as Record<string, unknown>)).toEqual(types);
  });

  it.each<[unknown, string]>([
    [null, 'null'],
    [[], 'array'],
    [{}, 'object'],
    [1, 'integer'],
    [1.5, 'number'],
    ['1', 'string'],
    [false, 'boolean'],
  ])('the type of %j is %s', (value, type) => {
    expect(typeOf(value)).toBe(type);
  });
});

describe('the fields of a schema', () => {
  const schema = {
    required: ['pets'],
    properties: {
      pets: { type: 'array', items: ref('Pet') },
      owner: { oneOf: [{ properties: { name: {} } }, { required: ['company'], properties: { company: {} } }] },
    },
  };

  it('are found through lists and unions', () => {
    expect(paths(schema)).toEqual(['pets!', 'pets.*.id!', 'pets.*.name!', 'owner', 'owner.name', 'owner.company!']);
  });

  it('are found down to a level', () => {
    expect(paths(schema, 1)).toEqual(['pets!', 'owner']);
    expect(paths(schema, 0)).toEqual([]);
    expect(paths(ref('Tree'))).toEqual(['child', 'child.child']);
    expect(paths(ref('Tree'), 3)).toEqual(['child', 'child.child', 'child.child.child']);
  });

  it('of a list that contains itself end', () => {
    expect(paths(ref('Lists'))).toEqual([]);
    expect(paths({ items: { items: { properties: { a: {} } } } })).toEqual(['*.*.a']);
    expect(paths({ items: { items: { items: { properties: { a: {} } } } } })).toEqual([]);
  });

  it('have their schema and that of their object', () => {
    const [pets, id] = fieldsOf(contract, schema, 2);
    expect(pets).toMatchObject({ schema: { type: 'array' }, parent: { required: ['pets'] } });
    expect(id).toMatchObject({ path: ['pets', '*', 'id'], schema: { type: 'string' } });
    expect(id?.parent).toEqual(mergedSchema(contract, ref('Pet')));
  });
});
