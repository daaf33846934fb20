import { content, document, inBoth, inOperation, object, pet, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const shared = { openapi: '3.1.0', info: { title: 'Pets', version: '1.0.0' } };
const paths = (schema: object) => ({
  '/a': { post: { requestBody: { content: content(ref('In')) } } },
  '/b': { get: { responses: { 200: { content: content(ref('Out')) } } } },
  ...schema,
});
const both = (schemas: object) => ({ ...shared, paths: paths({}), components: { schemas } });

export const cases: Case[] = await describePolicy('directions', [
  {
    name: 'a schema of requests may widen',
    base: both({ In: { type: 'string', maxLength: 1 }, Out: string }),
    revision: both({ In: string, Out: string }),
    want: { bump: 'minor', rule: 'constraint-loosened' },
  },
  {
    name: 'a schema of responses may narrow',
    base: both({ In: string, Out: string }),
    revision: both({ In: string, Out: { type: 'string', maxLength: 1 } }),
    want: { bump: 'minor', rule: 'constraint-tightened' },
  },
  {
    name: 'a schema used both ways obeys both',
    base: both({ In: object({ s: ref('S') }), Out: object({ s: ref('S') }), S: string }),
    revision: both({ In: object({ s: ref('S') }), Out: object({ s: ref('S') }), S: { type: 'string', maxLength: 1 } }),
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
  {
    name: 'a base schema is used in the directions of the schemas that extend it',
    base: both({ In: string, Out: { allOf: [ref('Base'), object({ a: string })] }, Base: pet }),
    revision: both({
      In: string,
      Out: { allOf: [ref('Base'), object({ a: string })] },
      Base: { ...pet, required: ['name'] },
    }),
    want: { bump: 'minor', rule: 'became-required' },
  },
  {
    name: 'a schema that no operation uses may be used in any direction',
    base: both({ In: string, Out: string, Free: pet }),
    revision: both({ In: string, Out: string, Free: { ...pet, required: ['name'] } }),
    want: { bump: 'major', rule: 'became-required' },
  },
  {
    name: 'the request of a callback counts as a response',
    ...inOperation(
      { callbacks: { done: { '/': { post: { requestBody: { content: content(pet) } } } } } },
      { callbacks: { done: { '/': { post: { requestBody: { content: content({ ...pet, required: ['name'] }) } } } } } },
    ),
    want: { bump: 'minor', rule: 'became-required' },
  },
  {
    name: 'the response to a webhook counts as a request',
    base: document({ webhooks: { a: { post: { responses: { 200: { content: content(pet) } } } } } }),
    revision: document({
      webhooks: { a: { post: { responses: { 200: { content: content({ ...pet, required: ['name'] }) } } } } },
    }),
    want: { bump: 'major', rule: 'became-required' },
  },
  {
    name: 'a readOnly field of a body concerns the response only',
    ...inBoth(
      object({ id: { type: 'string', readOnly: true } }),
      object({ id: { type: 'string', readOnly: true, maxLength: 3 } }),
    ),
    want: { bump: 'minor', rule: 'constraint-tightened' },
  },
  {
    name: 'a writeOnly field of a body concerns the request only',
    ...inBoth(
      object({ pin: { type: 'string', writeOnly: true, maxLength: 4 } }),
      object({ pin: { type: 'string', writeOnly: true } }),
    ),
    want: { bump: 'minor', rule: 'constraint-loosened' },
  },
]);
