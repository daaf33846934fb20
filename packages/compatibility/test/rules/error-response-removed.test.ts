import { document, inOperation } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('error-response-removed', [
  {
    name: 'an error that does not occur any more is not breaking',
    ...inOperation({ responses: { 200: {}, 404: {} } }, { responses: { 200: {} } }),
    want: { bump: 'minor', rule: 'error-response-removed' },
  },
  {
    name: 'an error that a receiver of webhooks may no longer answer is breaking',
    base: document({ webhooks: { a: { post: { responses: { 204: {}, 410: {} } } } } }),
    revision: document({ webhooks: { a: { post: { responses: { 204: {} } } } } }),
    want: { bump: 'major', rule: 'error-response-removed' },
  },
]);
