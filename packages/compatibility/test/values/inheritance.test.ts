import { bothWays } from '../both-ways.ts';
import { integer, object, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const pet = { ...object({ kind: string }, { required: ['kind'] }), discriminator: { propertyName: 'kind' } };
const extended = (base: string, fields: Record<string, unknown>, more = {}) => ({
  allOf: [ref(base), object(fields, more)],
});
const cat = extended('Pet', { lives: integer });
const kitten = extended('Cat', { weeks: integer });

export const cases: Case[] = await describePolicy('inheritance', [
  ...bothWays('a subtype that only its discriminator reaches is narrowed', {
    before: ref('Pet'),
    after: ref('Pet'),
    schemas: [
      { Pet: pet, Cat: cat },
      { Pet: pet, Cat: extended('Pet', { lives: { type: 'integer', maximum: 9 } }) },
    ],
    request: ['major', 'constraint-tightened'],
    response: ['minor', 'constraint-tightened'],
  }),
  ...bothWays('a subtype that only its discriminator reaches is widened', {
    before: ref('Pet'),
    after: ref('Pet'),
    schemas: [
      { Pet: pet, Cat: extended('Pet', { lives: { type: 'integer', maximum: 9 } }) },
      { Pet: pet, Cat: cat },
    ],
    request: ['minor', 'constraint-loosened'],
    response: ['major', 'constraint-loosened'],
  }),
  ...bothWays('a subtype of a subtype has the direction of its parent', {
    before: ref('Pet'),
    after: ref('Pet'),
    schemas: [
      { Pet: pet, Cat: cat, Kitten: kitten },
      { Pet: pet, Cat: cat, Kitten: extended('Cat', { weeks: integer }, { required: ['weeks'] }) },
    ],
    request: ['major', 'became-required'],
    response: ['minor', 'became-required'],
  }),
  ...bothWays('a new subtype is a new value of the discriminator', {
    before: ref('Pet'),
    after: ref('Pet'),
    schemas: [
      { Pet: pet, Cat: cat },
      { Pet: pet, Cat: cat, Dog: extended('Pet', { tricks: integer }) },
    ],
    request: ['minor', 'discriminator-mapping-added', 'schema-added'],
    response: ['major', 'discriminator-mapping-added', 'schema-added'],
  }),
  ...bothWays('a subtype that goes is a branch that goes', {
    before: ref('Pet'),
    after: ref('Pet'),
    schemas: [
      { Pet: pet, Cat: cat, Dog: extended('Pet', { tricks: integer }) },
      { Pet: pet, Cat: cat, Dog: object({ tricks: integer }) },
    ],
    request: ['major', 'discriminator-changed', 'property-removed', 'union-branch-removed'],
    response: ['major', 'discriminator-changed', 'property-removed', 'union-branch-removed'],
  }),
]);
