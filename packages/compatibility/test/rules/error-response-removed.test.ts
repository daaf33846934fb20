import { document, inOperation } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('error-response-removed', [
  {
    name: 'a removed error status is not breaking',
    ...inOperation({ responses: { 200: {}, 404: {} } }, { responses: { 200: {} } }),
    want: { bump: 'minor', rule: 'error-response-removed' },
  },
  {
    name: 'a removed error status of a webhook is breaking',
    base: document({ webhooks: { a: { post: { responses: { 204: {}, 410: {} } } } } }),
    revision: document({ webhooks: { a: { post: { responses: { 204: {} } } } } }),
    want: { bump: 'major', rule: 'error-response-removed' },
  },
]);
