import { content, document, inOperation, integer, object, string, withOperation } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const scopes = (...names: string[]) => [{ oauth: names }];

export const cases: Case[] = await describePolicy('operations', [
  {
    name: 'an operationId is added',
    base: document({ paths: { '/pets': { get: {} } } }),
    revision: document({ paths: { '/pets': { get: { operationId: 'listPets' } } } }),
    want: { bump: 'major', rule: 'operation-id-changed' },
  },
  {
    name: 'the order of scopes means nothing',
    ...inOperation({ security: scopes('read', 'write') }, { security: scopes('write', 'read') }),
    want: { bump: 'none' },
  },
  {
    name: 'the order of alternatives means nothing',
    ...inOperation({ security: [{ a: [] }, { b: [] }] }, { security: [{ b: [] }, { a: [] }] }),
    want: { bump: 'none' },
  },
  {
    name: 'the security of an operation is removed, and that of the document is missing',
    ...inOperation({ security: [{ a: [] }] }, {}),
    want: { bump: 'minor', rule: 'security-loosened' },
  },
  {
    name: 'the case of a media type and the space before its parameters mean nothing',
    ...inOperation(
      { requestBody: { content: { 'Text/CSV ; charset=utf-8': {} } } },
      { requestBody: { content: { 'text/csv;  charset=UTF-8': {} } } },
    ),
    want: { bump: 'none' },
  },
  {
    name: 'another parameter of a media type',
    ...inOperation(
      { requestBody: { content: { 'text/csv;charset=utf-8': {} } } },
      { requestBody: { content: { 'text/csv;header=present': {} } } },
    ),
    want: { bump: 'major', rule: ['media-type-added', 'media-type-removed'] },
  },
  {
    name: 'the case of a range of statuses means nothing',
    ...inOperation({ responses: { '2xx': {} } }, { responses: { '2XX': {} } }),
    want: { bump: 'none' },
  },
  {
    name: 'callbacks with the same expression are told apart by their names',
    base: withOperation({ callbacks: { a: { '/': { post: {} } }, b: { '/': { post: {} } } } }),
    revision: withOperation({ callbacks: { a: { '/': { post: {} } } } }),
    want: { bump: 'major', rule: 'webhook-removed' },
  },
  {
    name: 'a callback within a callback is compared',
    ...inOperation(
      { callbacks: { a: { '/a': { post: { callbacks: { b: { '/b': { post: {} } } } } } } } },
      { callbacks: { a: { '/a': { post: { callbacks: { b: { '/b': { post: { tags: ['b'] } } } } } } } } },
    ),
    want: { bump: 'patch', rule: 'tag-changed' },
  },
  {
    name: 'x-webhooks of OpenAPI 3.1 are unknown',
    base: document(),
    revision: document({ 'x-webhooks': {} }),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
  {
    name: 'x-webhooks that become webhooks with the version are the same',
    base: { ...document({ 'x-webhooks': { a: { post: {} } } }), openapi: '3.0.3' },
    revision: document({ webhooks: { a: { post: {} } } }),
    want: { bump: 'minor', rule: 'openapi-version-changed' },
  },
  {
    name: 'a component that is used by one of the documents is compared where it is used',
    base: document({
      paths: { '/a': { get: { parameters: [{ $ref: '#/components/parameters/Q' }] } } },
      components: { parameters: { Q: { name: 'q', in: 'query', schema: string } } },
    }),
    revision: document({
      paths: { '/a': { get: { parameters: [{ name: 'q', in: 'query', schema: string }] } } },
      components: { parameters: { Q: { name: 'q', in: 'query', schema: integer } } },
    }),
    want: { bump: 'none' },
  },
  {
    name: 'a description that is rewritten as it announces the deprecation is another meaning',
    ...inOperation(
      { parameters: [{ name: 'q', in: 'query', description: 'Query.' }] },
      { parameters: [{ name: 'q', in: 'query', description: 'Deprecated: use `p`.', deprecated: true }] },
    ),
    want: { bump: 'major', rule: ['deprecated', 'description-changed'] },
  },
  {
    name: 'a lifted deprecation does not excuse another description',
    ...inOperation(
      { parameters: [{ name: 'q', in: 'query', description: 'Query.', deprecated: true }] },
      { parameters: [{ name: 'q', in: 'query', description: 'Query. Again.' }] },
    ),
    want: { bump: 'major', rule: ['deprecation-lifted', 'description-changed'] },
  },
  {
    name: 'operations that share a schema are listed in the order of the document',
    base: document({
      paths: { '/b': { get: answerOf('S') }, '/a': { get: answerOf('S') } },
      components: { schemas: { S: object({}) } },
    }),
    revision: document({
      paths: { '/b': { get: answerOf('S') }, '/a': { get: answerOf('S') } },
      components: { schemas: { S: object({ id: string }) } },
    }),
    want: { bump: 'minor', rule: 'property-added' },
  },
  {
    name: 'an operationId that is removed is reported where it was',
    base: document({ paths: { '/pets/{id}': { get: { operationId: 'getPet' } } } }),
    revision: document({ paths: { '/pets/{key}': { get: {} } } }),
    want: { bump: 'major', rule: ['operation-id-changed', 'path-parameter-renamed'] },
  },
  {
    name: 'a parameter that becomes optional by losing its mark is reported where the mark was',
    ...inOperation(
      { parameters: [{ name: 'q', in: 'query', required: true }] },
      {
        parameters: [
          { name: 'p', in: 'query' },
          { name: 'q', in: 'query' },
        ],
      },
    ),
    want: { bump: 'minor', rule: ['became-optional', 'parameter-added'] },
  },
  {
    name: 'a parameter that becomes optional by its mark is reported where the mark is',
    ...inOperation(
      { parameters: [{ name: 'q', in: 'query', required: true }] },
      {
        parameters: [
          { name: 'p', in: 'query' },
          { name: 'q', in: 'query', required: false },
        ],
      },
    ),
    want: { bump: 'minor', rule: ['became-optional', 'parameter-added'] },
  },
  {
    name: 'the server of the document is reported once, however many paths there are',
    base: document({ servers: [{ url: '/a' }], paths: { '/pets': { get: {} } } }),
    revision: document({ servers: [{ url: '/b' }], paths: { '/pets': { get: {} } } }),
    want: { bump: 'major', rule: ['server-added', 'server-changed'] },
  },
]);

function answerOf(schema: string): object {
  return { responses: { 200: { content: content({ $ref: `#/components/schemas/${schema}` }) } } };
}
