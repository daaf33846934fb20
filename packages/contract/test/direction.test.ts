import { describe, expect, it } from 'vitest';
import { directed, withoutReadOnly } from '../src/direction.ts';
import { contractOf } from '../src/testing/index.ts';

const pet = {
  type: 'object',
  required: ['id', 'name', 'password', 'unknown'],
  properties: {
    id: { $ref: '#/components/schemas/Id' },
    name: { type: 'string', readOnly: false },
    password: { type: 'string', writeOnly: true },
  },
};
const schemas = { Id: { type: 'integer', readOnly: true }, Pet: pet, Pets: { items: pet }, All: { allOf: [pet] } };
const { document } = contractOf({}, schemas);
const requiredIn = (direction: 'request' | 'response') =>
  (directed(document, direction) as never as { components: { schemas: typeof schemas } }).components.schemas;

describe('a document in one direction', () => {
  it('needs no readOnly field in a request', () => {
    expect(requiredIn('request').Pet.required).toEqual(['name', 'password', 'unknown']);
  });

  it('needs no writeOnly field in a response, on any level', () => {
    const { Pet, Pets, All } = requiredIn('response');
    for (const { required } of [Pet, Pets.items, ...All.allOf]) expect(required).toEqual(['id', 'name', 'unknown']);
  });

  it('needs no marked field that another member of an allOf describes', () => {
    const combined = { allOf: [{ $ref: '#/components/schemas/Pet' }, { required: ['id', 'name'] }], required: ['id'] };
    const { document: whole } = contractOf({}, { ...schemas, Combined: combined });
    const { components } = directed(whole, 'request') as never as { components: { schemas: { Combined: unknown } } };
    expect(components.schemas.Combined).toEqual({
      allOf: [{ $ref: '#/components/schemas/Pet' }, { required: ['name'] }],
      required: [],
    });
  });

  it('keeps everything else, and the document itself', () => {
    expect(requiredIn('request').Pet).toEqual({ ...pet, required: expect.anything() });
    expect(requiredIn('request').Id).toEqual(schemas.Id);
    expect(pet.required).toHaveLength(4);
  });

  it('is the document itself if it has no such fields', () => {
    const plain = contractOf({}, { Pet: { required: ['id'], properties: { id: {} } } }).document;
    expect(directed(plain, 'request')).toBe(plain);
    expect(directed(plain, 'response')).toBe(plain);
    const { document: written } = contractOf({}, { Pet: { properties: { id: { writeOnly: true } } } });
    expect(directed(written, 'request')).toBe(written);
    expect(directed(written, 'response')).not.toBe(written);
  });
});

describe('a document of requests only', () => {
  const sent = withoutReadOnly(document) as never as { components: { schemas: typeof schemas } };

  it('has no readOnly field, on any level, and keeps all others', () => {
    const { Pet, Pets, All } = sent.components.schemas;
    for (const { properties, required } of [Pet, Pets.items, ...All.allOf]) {
      expect(Object.keys(properties)).toEqual(['name', 'password']);
      expect(required).toEqual(['name', 'password', 'unknown']);
    }
  });

  it('is the document itself if it has no such field', () => {
    const plain = contractOf({}, { Pet: { properties: { id: { writeOnly: true } } } }).document;
    expect(withoutReadOnly(plain)).toBe(plain);
  });
});
