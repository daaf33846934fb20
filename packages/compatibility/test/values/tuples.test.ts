import { bothWays } from '../both-ways.ts';
import { integer, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const tuple = (prefixItems: unknown[], items: unknown) => ({ type: 'array', prefixItems, items });
const short = { type: 'string', maxLength: 5 };

export const cases: Case[] = await describePolicy('tuples', [
  ...bothWays('a closed tuple that gets longer', {
    before: tuple([string], false),
    after: tuple([string, integer], false),
    request: ['minor', 'constraint-tightened'],
    response: ['major', 'compatibility-unproven', 'constraint-tightened'],
  }),
  ...bothWays('a closed tuple that gets shorter', {
    before: tuple([string, integer], false),
    after: tuple([string], false),
    request: ['major', 'compatibility-unproven', 'constraint-loosened'],
    response: ['minor', 'constraint-loosened'],
  }),
  ...bothWays('a new position that is narrower than the items were', {
    before: tuple([string], string),
    after: tuple([string, short], string),
    request: ['major', 'constraint-tightened'],
    response: ['minor', 'constraint-tightened'],
  }),
  ...bothWays('a new position that is wider than the items were', {
    before: tuple([string], short),
    after: tuple([string, string], short),
    request: ['minor', 'constraint-tightened'],
    response: ['major', 'compatibility-unproven', 'constraint-tightened'],
  }),
  ...bothWays('items that become the first position, of the same schema', {
    before: { type: 'array', items: string },
    after: tuple([string], string),
    request: ['minor', 'constraint-tightened'],
    response: ['minor', 'constraint-tightened'],
  }),
  ...bothWays('a position beyond the greatest length', {
    before: { type: 'array', items: string, maxItems: 1 },
    after: { type: 'array', prefixItems: [string, integer], items: string, maxItems: 1 },
    request: ['minor', 'constraint-tightened'],
    response: ['minor', 'constraint-tightened'],
  }),
  ...bothWays('positions that move into an allOf, where items do not see them', {
    before: tuple([integer], string),
    after: { type: 'array', items: string, allOf: [{ prefixItems: [integer] }] },
    request: ['major', 'scope-changed'],
    response: ['minor', 'scope-changed'],
  }),
  ...bothWays('positions that move into an allOf together with items', {
    before: tuple([integer], string),
    after: { type: 'array', allOf: [{ prefixItems: [integer], items: string }] },
    request: ['none'],
    response: ['none'],
  }),
  ...bothWays('contains of any item, which demands one', {
    before: { type: 'array' },
    after: { type: 'array', contains: {} },
    request: ['major', 'constraint-tightened'],
    response: ['minor', 'constraint-tightened'],
  }),
  ...bothWays('a tuple of an allOf beside items', {
    before: { allOf: [tuple([string], true), { items: { maxLength: 5 } }] },
    after: { allOf: [tuple([short], true), { items: { maxLength: 5 } }] },
    request: ['minor', 'constraint-tightened'],
    response: ['minor', 'constraint-tightened'],
  }),
]);
