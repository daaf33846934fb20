import { document, inOperation, inRequest, inResponse, string, withOperation } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const referenced = { components: { parameters: { Q: { name: 'q', in: 'query', schema: string } } } };

export const cases: Case[] = await describePolicy('unknown-keyword', [
  {
    name: 'an unknown keyword of a schema is breaking',
    ...inResponse(string, { type: 'string', 'x-currency': 'EUR' }),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
  {
    name: 'a changed unknown keyword is breaking',
    ...inRequest({ type: 'string', 'x-unit': 'cent' }, { type: 'string', 'x-unit': 'euro' }),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
  {
    name: 'a removed unknown keyword is breaking',
    ...inRequest({ type: 'string', $dynamicAnchor: 'a' }, string),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
  {
    name: 'an unknown member of an operation is breaking',
    ...inOperation({}, { 'x-rate-limit': 10 }),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
  {
    name: 'an unknown member of the document is breaking',
    base: document(),
    revision: document({ 'x-tenant': 'a' }),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
  {
    name: 'an unknown member of a parameter is breaking',
    ...inOperation(
      { parameters: [{ name: 'q', in: 'query', schema: string }] },
      { parameters: [{ name: 'q', in: 'query', schema: string, 'x-kind': 'a' }] },
    ),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
  {
    name: 'links are unknown',
    ...inOperation({ responses: { 200: {} } }, { responses: { 200: { links: { next: {} } } } }),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
  {
    name: 'an x-extensible-enum that lists values is unknown',
    ...inResponse({ type: 'string', 'x-extensible-enum': ['a'] }, { type: 'string', 'x-extensible-enum': ['a', 'b'] }),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
  {
    name: 'an unknown member beside a reference is breaking',
    base: withOperation({ parameters: [{ $ref: '#/components/parameters/Q' }] }, referenced),
    revision: withOperation({ parameters: [{ $ref: '#/components/parameters/Q', 'x-kind': 'a' }] }, referenced),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
  {
    name: 'an extension among the paths is breaking',
    base: document({ paths: { 'x-group': 'a' } }),
    revision: document({ paths: { 'x-group': 'b' } }),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
  {
    name: 'an extension among the responses is breaking',
    ...inOperation({ responses: {} }, { responses: { 'x-note': 'a' } }),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
  {
    name: 'an extension of a callback is breaking',
    ...inOperation({ callbacks: { done: { 'x-note': 'a' } } }, { callbacks: { done: {} } }),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
  {
    name: 'an extension among the flows of a security scheme is breaking',
    base: document({ components: { securitySchemes: { o: { type: 'oauth2', flows: { 'x-note': 'a' } } } } }),
    revision: document({ components: { securitySchemes: { o: { type: 'oauth2', flows: { 'x-note': 'b' } } } } }),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
]);
