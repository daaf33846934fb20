import { document, inOperation, inRequest, inResponse, string, withOperation } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const referenced = { components: { parameters: { Q: { name: 'q', in: 'query', schema: string } } } };

export const cases: Case[] = await describePolicy('unknown-keyword', [
  {
    name: 'a keyword of a schema that nobody taught the gate is breaking',
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
    ...inRequest({ type: 'string', $anchor: 'a' }, string),
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
    name: 'links are not taught',
    ...inOperation({ responses: { 200: {} } }, { responses: { 200: { links: { next: {} } } } }),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
  {
    name: 'an x-extensible-enum that lists values is not taught',
    ...inResponse({ type: 'string', 'x-extensible-enum': ['a'] }, { type: 'string', 'x-extensible-enum': ['a', 'b'] }),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
  {
    name: 'an unknown member beside a reference is breaking',
    base: withOperation({ parameters: [{ $ref: '#/components/parameters/Q' }] }, referenced),
    revision: withOperation({ parameters: [{ $ref: '#/components/parameters/Q', 'x-kind': 'a' }] }, referenced),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
]);
