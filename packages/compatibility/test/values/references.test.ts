import { bothWays } from '../both-ways.ts';
import { answered, object, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const short = { type: 'string', maxLength: 5 };

export const cases: Case[] = await describePolicy('kinds-of-references', [
  ...bothWays('a schema behind an anchor', {
    before: { $ref: '#name' },
    after: { $ref: '#name' },
    schemas: [{ Name: { $anchor: 'name', ...string } }, { Name: { $anchor: 'name', ...short } }],
    request: ['major', 'constraint-tightened'],
    response: ['minor', 'constraint-tightened'],
  }),
  ...bothWays('a pointer instead of an anchor', {
    before: { $ref: '#name' },
    after: ref('Name'),
    schemas: [{ Name: { $anchor: 'name', ...string } }, { Name: string }],
    request: ['none'],
    response: ['none'],
  }),
  ...bothWays('a schema that contains itself', {
    before: ref('Tree'),
    after: ref('Tree'),
    schemas: [
      { Tree: object({ name: string, next: ref('Tree') }) },
      { Tree: object({ name: short, next: ref('Tree') }) },
    ],
    request: ['major', 'constraint-tightened'],
    response: ['minor', 'constraint-tightened'],
  }),
  ...bothWays('a union that contains itself', {
    before: ref('Tree'),
    after: ref('Tree'),
    schemas: [
      { Tree: { oneOf: [string, { type: 'array', items: ref('Tree') }] } },
      { Tree: { oneOf: [string, { type: 'array', items: ref('Tree'), maxItems: 3 }] } },
    ],
    request: ['major', 'constraint-tightened'],
    response: ['minor', 'constraint-tightened'],
  }),
  ...bothWays('a schema that is itself', {
    before: ref('A'),
    after: ref('A'),
    schemas: [{ A: { allOf: [ref('A')], ...string } }, { A: { allOf: [ref('A')], ...short } }],
    request: ['major', 'constraint-tightened'],
    response: ['minor', 'constraint-tightened'],
  }),
  ...bothWays('an example with a field $ref is a value', {
    before: { ...object({ $ref: string }), example: { $ref: 'elsewhere.json' } },
    after: { ...object({ $ref: string }), example: { $ref: '#/nowhere' } },
    request: ['patch', 'example-changed'],
    response: ['patch', 'example-changed'],
  }),
  {
    name: 'a default, an enum and a const with a field $ref are values',
    base: answered({ default: { $ref: 'a' }, enum: [{ $ref: 'a' }, { $ref: 'b' }] }),
    revision: answered({ default: { $ref: 'a' }, enum: [{ $ref: 'a' }] }),
    want: { bump: 'minor', rule: 'enum-value-removed' },
  },
]);
