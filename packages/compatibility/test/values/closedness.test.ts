import { bothWays } from '../both-ways.ts';
import { integer, object, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const named = object({ name: string });
const closed = { additionalProperties: false };

export const cases: Case[] = await describePolicy('closedness', [
  ...bothWays('additionalProperties: false moves into an allOf, where it does not see the fields', {
    before: { ...named, ...closed },
    after: { ...named, allOf: [closed] },
    request: ['major', 'scope-changed'],
    response: ['minor', 'scope-changed'],
  }),
  ...bothWays('additionalProperties: false moves into an allOf together with the fields', {
    before: { ...named, ...closed },
    after: { allOf: [{ ...named, ...closed }] },
    request: ['none'],
    response: ['none'],
  }),
  ...bothWays('additionalProperties: false moves out of an allOf, where it sees the fields', {
    before: { ...named, allOf: [closed] },
    after: { ...named, ...closed },
    request: ['minor', 'scope-changed'],
    response: ['major', 'scope-changed'],
  }),
  ...bothWays('a closed member of an allOf beside a member with other fields', {
    before: { allOf: [{ ...named, ...closed }] },
    after: { allOf: [{ ...named, ...closed }, object({ age: integer }, { required: ['age'] })] },
    request: ['major', 'property-added-required'],
    response: ['minor', 'property-added-required'],
  }),
  ...bothWays('fields move from beside a closed allOf into it', {
    before: { allOf: [named], unevaluatedProperties: false },
    after: { allOf: [named], additionalProperties: false },
    request: ['major', 'scope-changed'],
    response: ['minor', 'scope-changed'],
  }),
  ...bothWays('unevaluatedProperties: false becomes additionalProperties: false of the same fields', {
    before: { ...named, unevaluatedProperties: false },
    after: { ...named, ...closed },
    request: ['none'],
    response: ['none'],
  }),
  ...bothWays('additionalProperties: false of an allOf becomes unevaluatedProperties: false', {
    before: { allOf: [named], ...closed },
    after: { allOf: [named], unevaluatedProperties: false },
    request: ['minor', 'scope-changed'],
    response: ['major', 'scope-changed'],
  }),
  ...bothWays('a typed additionalProperties beside unevaluatedProperties: false is narrowed', {
    before: { ...named, additionalProperties: string, unevaluatedProperties: false },
    after: { ...named, additionalProperties: { type: 'string', maxLength: 5 }, unevaluatedProperties: false },
    request: ['major', 'constraint-tightened'],
    response: ['minor', 'constraint-tightened'],
  }),
  ...bothWays('unevaluatedProperties: false goes from beside a typed additionalProperties', {
    before: { ...named, additionalProperties: string, unevaluatedProperties: false },
    after: { ...named, additionalProperties: string },
    request: ['none'],
    response: ['none'],
  }),
  ...bothWays('a condition that evaluates a field goes from beside unevaluatedProperties: false', {
    before: {
      type: 'object',
      unevaluatedProperties: false,
      if: { type: 'string' },
      else: { properties: { name: string } },
    },
    after: { type: 'object', unevaluatedProperties: false },
    request: ['major', 'compatibility-unproven', 'constraint-loosened'],
    response: ['minor', 'constraint-loosened'],
  }),
]);
