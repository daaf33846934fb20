import { bothWays } from '../both-ways.ts';
import { integer, object, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const map = (schema: unknown, more = {}) => object({ id: string }, { additionalProperties: schema, ...more });
const short = { type: 'string', maxLength: 5 };

export const cases: Case[] = await describePolicy('covered-fields', [
  ...bothWays('a field that additionalProperties covered, with the same type', {
    before: map(string),
    after: object({ id: string, name: string }, { additionalProperties: string }),
    request: ['minor', 'property-added'],
    response: ['minor', 'property-added'],
  }),
  ...bothWays('a field that additionalProperties covered, with another type', {
    before: map(string),
    after: object({ id: string, name: integer }, { additionalProperties: string }),
    request: ['major', 'property-added', 'type-changed'],
    response: ['major', 'property-added', 'type-changed'],
  }),
  ...bothWays('a field that additionalProperties covered, with less values', {
    before: map(string),
    after: object({ id: string, name: short }, { additionalProperties: string }),
    request: ['major', 'constraint-tightened', 'property-added'],
    response: ['minor', 'constraint-tightened', 'property-added'],
  }),
  ...bothWays('a field that unevaluatedProperties covered, with less values', {
    before: object({ id: string }, { unevaluatedProperties: string }),
    after: object({ id: string, name: short }, { unevaluatedProperties: string }),
    request: ['major', 'constraint-tightened', 'property-added'],
    response: ['minor', 'constraint-tightened', 'property-added'],
  }),
  ...bothWays('a field that patternProperties covered, with more values', {
    before: object({ id: string }, { patternProperties: { '^n': short } }),
    after: object({ id: string, name: string }, { patternProperties: { '^n': short } }),
    request: ['minor', 'constraint-loosened', 'property-added'],
    response: ['minor', 'constraint-loosened', 'property-added'],
  }),
  ...bothWays('a field that patternProperties covered, with more values and without the pattern', {
    before: object({ id: string }, { patternProperties: { '^n': short } }),
    after: object({ id: string, name: string }),
    request: ['major', 'constraint-loosened', 'property-added', 'property-removed'],
    response: ['major', 'constraint-loosened', 'property-added', 'property-removed'],
  }),
  ...bothWays('a new field of an open object', {
    before: object({ id: string }),
    after: object({ id: string, name: short }),
    request: ['minor', 'property-added'],
    response: ['minor', 'property-added'],
  }),
  ...bothWays('a new field of an object that is said to be open', {
    before: map(true),
    after: object({ id: string, name: short }, { additionalProperties: true }),
    request: ['minor', 'property-added'],
    response: ['minor', 'property-added'],
  }),
  ...bothWays('a new field of a closed object', {
    before: map(false),
    after: object({ id: string, name: short }, { additionalProperties: false }),
    request: ['minor', 'property-added'],
    response: ['minor', 'property-added'],
  }),
  ...bothWays('a field of a dependent schema that additionalProperties covered', {
    before: object({}, { additionalProperties: integer, dependentSchemas: { a: {} } }),
    after: object({}, { additionalProperties: integer, dependentSchemas: { a: { properties: { a: string } } } }),
    request: ['major', 'compatibility-unproven', 'property-added'],
    response: ['minor', 'property-added'],
  }),
  ...bothWays('a removed field that additionalProperties covers', {
    before: object({ id: string, name: short }, { additionalProperties: string }),
    after: map(string),
    request: ['major', 'property-removed'],
    response: ['major', 'property-removed'],
  }),
]);
