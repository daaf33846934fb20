import { document, inOperation } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('webhook-added', [
  {
    name: 'a new webhook is not breaking',
    base: document({ webhooks: {} }),
    revision: document({ webhooks: { 'pet.created': { post: {} } } }),
    want: { bump: 'minor', rule: 'webhook-added' },
  },
  {
    name: 'a new callback is not breaking',
    ...inOperation({}, { callbacks: { done: { '{$request.query.url}': { post: {} } } } }),
    want: { bump: 'minor', rule: 'webhook-added' },
  },
]);
