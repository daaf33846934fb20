import { document, inOperation } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('webhook-removed', [
  {
    name: 'removing a webhook is breaking',
    base: document({ webhooks: { 'pet.created': { post: {} } } }),
    revision: document({ webhooks: {} }),
    want: { bump: 'major', rule: 'webhook-removed' },
  },
  {
    name: 'renaming a webhook is breaking',
    base: document({ webhooks: { 'pet.created': { post: {} } } }),
    revision: document({ webhooks: { 'pet.added': { post: {} } } }),
    want: { bump: 'major', rule: ['webhook-added', 'webhook-removed'] },
  },
  {
    name: 'removing a callback is breaking',
    ...inOperation({ callbacks: { done: { '{$request.query.url}': { post: {} } } } }, {}),
    want: { bump: 'major', rule: 'webhook-removed' },
  },
  {
    name: 'the x-webhooks of OpenAPI 3.0 are webhooks',
    base: { openapi: '3.0.3', 'x-webhooks': { 'pet.created': { post: {} } } },
    revision: { openapi: '3.0.3' },
    want: { bump: 'major', rule: 'webhook-removed' },
  },
]);
