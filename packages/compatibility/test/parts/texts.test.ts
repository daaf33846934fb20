import { content, document, inOperation, inResponse, object, withOperation } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const inInfo = (members: object) => ({
  base: document({ info: { title: 'Pets', version: '1.0.0' } }),
  revision: document({ info: { title: 'Pets', version: '1.0.0', ...members } }),
});
const inPathItem = (members: object) => ({
  base: document({ paths: { '/pets': { get: {} } } }),
  revision: document({ paths: { '/pets': { get: {}, ...members } } }),
});
const inBody = (members: object) =>
  inOperation({ requestBody: { content: content({}) } }, { requestBody: { content: content({}), ...members } });
const inParameter = (members: object) =>
  inOperation({ parameters: [{ name: 'q', in: 'query' }] }, { parameters: [{ name: 'q', in: 'query', ...members }] });
const inHeader = (members: object) =>
  inOperation(
    { responses: { 200: { headers: { etag: {} } } } },
    { responses: { 200: { headers: { etag: members } } } },
  );
const text = { bump: 'patch', rule: 'text-changed' } as const;
const example = { bump: 'patch', rule: 'example-changed' } as const;
const unknown = { bump: 'major', rule: 'unknown-keyword' } as const;

export const cases: Case[] = await describePolicy('texts', [
  { name: 'the patch version of OpenAPI', base: document(), revision: { ...document(), openapi: '3.1.1' }, want: text },
  { name: 'the summary of the document', ...inInfo({ summary: 'Pets.' }), want: text },
  { name: 'the description of the document', ...inInfo({ description: 'Pets.' }), want: text },
  { name: 'the terms of service', ...inInfo({ termsOfService: '/terms' }), want: text },
  { name: 'the contact', ...inInfo({ contact: { name: 'Tom' } }), want: text },
  { name: 'the license', ...inInfo({ license: { name: 'MIT' } }), want: text },
  { name: 'an unknown member of the info', ...inInfo({ 'x-logo': 'a.png' }), want: unknown },
  {
    name: 'the links of the document',
    base: document(),
    revision: document({ externalDocs: { url: '/docs' } }),
    want: text,
  },
  {
    name: 'the groups of tags',
    base: document(),
    revision: document({ 'x-tagGroups': [] }),
    want: { bump: 'patch', rule: 'tag-changed' },
  },
  {
    name: 'an unknown member of the components',
    base: document({ components: {} }),
    revision: document({ components: { 'x-note': 1 } }),
    want: unknown,
  },
  { name: 'the summary of a path item', ...inPathItem({ summary: 'Pets.' }), want: text },
  { name: 'the description of a path item', ...inPathItem({ description: 'Pets.' }), want: text },
  { name: 'an unknown member of a path item', ...inPathItem({ 'x-note': 1 }), want: unknown },
  {
    name: 'an unknown member of a webhook',
    base: document({ webhooks: { 'pet.created': {} } }),
    revision: document({ webhooks: { 'pet.created': { 'x-note': 1 } } }),
    want: unknown,
  },
  { name: 'the links of an operation', ...inOperation({}, { externalDocs: { url: '/docs' } }), want: text },
  { name: 'the example that a mock answers with', ...inOperation({}, { 'x-mock': 'tom' }), want: example },
  { name: 'the description of a body', ...inBody({ description: 'A pet.' }), want: text },
  { name: 'the summary of a body', ...inBody({ summary: 'A pet.' }), want: text },
  { name: 'an unknown member of a body', ...inBody({ 'x-note': 1 }), want: unknown },
  { name: 'the summary of a parameter', ...inParameter({ summary: 'Query.' }), want: text },
  { name: 'the examples of a parameter', ...inParameter({ examples: {} }), want: example },
  { name: 'the summary of a header', ...inHeader({ summary: 'Tag.' }), want: text },
  { name: 'the example of a header', ...inHeader({ example: 'a' }), want: example },
  { name: 'the examples of a header', ...inHeader({ examples: {} }), want: example },
  { name: 'an unknown member of a header', ...inHeader({ 'x-note': 1 }), want: unknown },
  {
    name: 'the summary of a response',
    ...inOperation({ responses: { 200: {} } }, { responses: { 200: { summary: 'Pets.' } } }),
    want: text,
  },
  {
    name: 'the examples of a media type',
    base: withOperation({ requestBody: { content: { 'a/b': {} } } }),
    revision: withOperation({ requestBody: { content: { 'a/b': { examples: {} } } } }),
    want: example,
  },
  { name: 'the example of a field', ...inResponse(object({ a: {} }), object({ a: { example: 1 } })), want: example },
  { name: 'the links of a schema', ...inResponse({}, { externalDocs: { url: '/docs' } }), want: text },
  { name: 'the comment of a schema', ...inResponse({}, { $comment: 'Why.' }), want: text },
]);
