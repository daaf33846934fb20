import { document, inOperation } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('response-added', [
  {
    name: 'a further success is breaking: clients do not expect it',
    ...inOperation({ responses: { 200: {} } }, { responses: { 200: {}, 202: {} } }),
    want: { bump: 'major', rule: 'response-added' },
  },
  {
    name: 'a webhook that takes a further answer is not breaking',
    base: document({ webhooks: { a: { post: { responses: { 200: {} } } } } }),
    revision: document({ webhooks: { a: { post: { responses: { 200: {}, 204: {} } } } } }),
    want: { bump: 'minor', rule: 'response-added' },
  },
]);
