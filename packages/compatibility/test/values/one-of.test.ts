import { bothWays } from '../both-ways.ts';
import { integer, object, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const kind = (name: string, fields = {}) => object({ kind: { const: name }, ...fields }, { required: ['kind'] });
const [cat, dog] = [kind('cat'), kind('dog')];
const free = object({ kind: string }, { required: ['kind'] });
const closed = (name: string) => object({ [name]: string }, { required: [name], additionalProperties: false });

export const cases: Case[] = await describePolicy('one-of', [
  ...bothWays('a freed tag', {
    before: { oneOf: [cat, dog] },
    after: { oneOf: [cat, free] },
    request: ['major', 'compatibility-unproven', 'const-dropped'],
    response: ['major', 'const-dropped'],
  }),
  ...bothWays('a tag that a branch no longer requires', {
    before: { oneOf: [cat, dog] },
    after: { oneOf: [cat, object({ kind: { const: 'dog' } })] },
    request: ['minor', 'became-optional'],
    response: ['major', 'became-optional'],
  }),
  ...bothWays('a schema that becomes a branch beside an open one', {
    before: object({ name: string }),
    after: { oneOf: [object({ name: string }), object({ age: integer })] },
    request: ['major', 'compatibility-unproven', 'union-branch-added'],
    response: ['major', 'union-branch-added'],
  }),
  ...bothWays('a schema that becomes a branch beside one with another tag', {
    before: cat,
    after: { oneOf: [cat, dog] },
    request: ['minor', 'union-branch-added'],
    response: ['major', 'union-branch-added'],
  }),
  ...bothWays('a branch that goes from beside an open one', {
    before: { oneOf: [object({ name: string }), object({ age: integer })] },
    after: object({ name: string }),
    request: ['major', 'union-branch-removed'],
    response: ['major', 'compatibility-unproven', 'union-branch-removed'],
  }),
  ...bothWays('a branch that goes from beside one with another tag', {
    before: { oneOf: [cat, dog] },
    after: cat,
    request: ['major', 'union-branch-removed'],
    response: ['minor', 'union-branch-removed'],
  }),
  ...bothWays('number beside integer', {
    before: { oneOf: [integer, string] },
    after: { oneOf: [integer, string, { type: 'number' }] },
    request: ['major', 'union-branch-added', 'union-branch-replaced'],
    response: ['major', 'union-branch-added', 'union-branch-replaced'],
  }),
  ...bothWays('an enum that overlaps with another', {
    before: { oneOf: [{ enum: ['a', 'b'] }, { enum: ['c', 'd'] }] },
    after: { oneOf: [{ enum: ['a', 'b'] }, { enum: ['b', 'c', 'd'] }] },
    request: ['major', 'enum-value-removed'],
    response: ['minor', 'enum-value-removed'],
  }),
  ...bothWays('overlapping enums that are written as one', {
    before: { oneOf: [{ enum: ['a', 'b'] }, { enum: ['b', 'c'] }] },
    after: { enum: ['a', 'b', 'c'] },
    request: ['minor', 'enum-value-added'],
    response: ['major', 'enum-value-added'],
  }),
  ...bothWays('a second null', {
    before: { oneOf: [string, { type: 'null' }] },
    after: { oneOf: [{ type: ['string', 'null'] }, { type: 'null' }] },
    request: ['major', 'compatibility-unproven', 'union-branch-added'],
    response: ['minor', 'union-branch-added'],
  }),
  ...bothWays('a null that is in one branch of three instead of two', {
    before: { oneOf: [{ type: ['string', 'null'] }, { type: ['integer', 'null'] }] },
    after: { oneOf: [{ type: ['string', 'null'] }, integer] },
    request: ['minor', 'union-branch-removed', 'union-branch-replaced'],
    response: ['major', 'union-branch-removed', 'union-branch-replaced'],
  }),
  ...bothWays('a branch with another required field than closed objects have', {
    before: { oneOf: [closed('a'), closed('b')] },
    after: { oneOf: [closed('a'), closed('b'), closed('c')] },
    request: ['minor', 'union-branch-added'],
    response: ['major', 'union-branch-added'],
  }),
  ...bothWays('a branch with another required field than open objects have', {
    before: { oneOf: [closed('a'), object({ b: string }, { required: ['b'] })] },
    after: {
      oneOf: [closed('a'), object({ b: string }, { required: ['b'] }), object({ c: string }, { required: ['c'] })],
    },
    request: ['major', 'compatibility-unproven', 'union-branch-added'],
    response: ['major', 'union-branch-added'],
  }),
  ...bothWays('a branch that is repeated', {
    before: { oneOf: [cat, dog] },
    after: { oneOf: [cat, dog, dog] },
    request: ['major', 'compatibility-unproven', 'union-branch-added'],
    response: ['minor', 'union-branch-added'],
  }),
  ...bothWays('a branch that is repeated in an anyOf', {
    before: { anyOf: [cat, dog] },
    after: { anyOf: [cat, dog, dog] },
    request: ['minor', 'union-branch-added'],
    response: ['minor', 'union-branch-added'],
  }),
  ...bothWays('a oneOf of branches that exclude each other becomes an anyOf', {
    before: { oneOf: [cat, dog] },
    after: { anyOf: [cat, dog] },
    request: ['minor', 'constraint-loosened'],
    response: ['minor', 'constraint-loosened'],
  }),
  ...bothWays('an anyOf of branches that overlap becomes a oneOf', {
    before: { anyOf: [cat, free] },
    after: { oneOf: [cat, free] },
    request: ['major', 'constraint-tightened'],
    response: ['minor', 'constraint-tightened'],
  }),
  ...bothWays('a closed branch that is opened beside one that readers do not tell apart', {
    before: {
      oneOf: [
        object({ a: string }, { additionalProperties: false }),
        object({ b: string }, { additionalProperties: false }),
      ],
    },
    after: { oneOf: [object({ a: string }, { additionalProperties: false }), object({ b: string })] },
    request: ['major', 'compatibility-unproven', 'object-opened'],
    response: ['major', 'compatibility-unproven', 'object-opened'],
  }),
  ...bothWays('a oneOf inside a oneOf is written out', {
    before: { oneOf: [{ oneOf: [cat, free] }, string] },
    after: { oneOf: [cat, free, string] },
    request: ['minor', 'union-branch-added', 'union-branch-replaced'],
    response: ['minor', 'union-branch-added', 'union-branch-replaced'],
  }),
]);
