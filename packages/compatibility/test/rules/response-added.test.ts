import { document, inOperation } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('response-added', [
  {
    name: 'a new success status is breaking: clients do not expect it',
    ...inOperation({ responses: { 200: {} } }, { responses: { 200: {}, 202: {} } }),
    want: { bump: 'major', rule: 'response-added' },
  },
  {
    name: 'a webhook that accepts a new status is not breaking',
    base: document({ webhooks: { a: { post: { responses: { 200: {} } } } } }),
    revision: document({ webhooks: { a: { post: { responses: { 200: {}, 204: {} } } } } }),
    want: { bump: 'minor', rule: 'response-added' },
  },
]);
