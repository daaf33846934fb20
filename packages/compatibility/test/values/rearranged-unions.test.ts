import { bothWays } from '../both-ways.ts';
import { integer, object, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const kind = (name: string, fields = {}) => object({ kind: { const: name }, ...fields }, { required: ['kind'] });
const [cat, dog] = [kind('cat', { lives: integer }), kind('dog', { tricks: integer })];
const [named, numbered] = [{ anyOf: [cat, dog] }, { anyOf: [{ required: ['lives'] }, { required: ['tricks'] }] }];
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const discriminator = { propertyName: 'kind', mapping: { cat: ref('Cat').$ref, dog: ref('Dog').$ref } };
const schemas = { Cat: cat, Dog: dog };
const union = { oneOf: [ref('Cat'), ref('Dog')] };

export const cases: Case[] = await describePolicy('rearranged-unions', [
  ...bothWays('a union that shrinks to one branch', {
    before: { anyOf: [cat, dog] },
    after: { anyOf: [cat] },
    request: ['major', 'union-branch-removed'],
    response: ['minor', 'union-branch-removed'],
  }),
  ...bothWays('a union beside other fields that shrinks to one branch', {
    before: { ...object({ id: string }), anyOf: [cat, dog] },
    after: { ...object({ id: string }), anyOf: [cat] },
    request: ['major', 'constraint-loosened', 'property-added', 'property-added-required'],
    response: ['minor', 'constraint-loosened', 'property-added', 'property-added-required'],
  }),
  ...bothWays('two unions of an allOf change places', {
    before: { allOf: [named, numbered] },
    after: { allOf: [numbered, named] },
    request: ['none'],
    response: ['none'],
  }),
  ...bothWays('a union moves from beside an allOf into it', {
    before: { ...object({ id: string }), anyOf: [cat, dog] },
    after: { ...object({ id: string }), allOf: [named] },
    request: ['none'],
    response: ['none'],
  }),
  ...bothWays('a union gets a discriminator', {
    before: union,
    after: { ...union, discriminator },
    schemas,
    request: ['major', 'discriminator-changed'],
    response: ['major', 'discriminator-changed'],
  }),
  ...bothWays('a union loses its discriminator', {
    before: { ...union, discriminator },
    after: union,
    schemas,
    request: ['major', 'discriminator-changed'],
    response: ['major', 'discriminator-changed'],
  }),
  ...bothWays('a union with a discriminator shrinks to one branch', {
    before: { ...union, discriminator },
    after: ref('Cat'),
    schemas,
    request: ['major', 'union-branch-removed'],
    response: ['minor', 'union-branch-removed'],
  }),
  ...bothWays('a branch takes over the values of another', {
    before: {
      anyOf: [
        { type: 'string', maxLength: 3 },
        { type: 'string', maxLength: 5 },
      ],
    },
    after: {
      anyOf: [
        { type: 'string', maxLength: 2 },
        { type: 'string', maxLength: 5 },
      ],
    },
    request: ['minor', 'constraint-tightened'],
    response: ['minor', 'constraint-tightened'],
  }),
]);
