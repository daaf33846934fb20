import { content, document, inOperation, pet } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('body-added', [
  {
    name: 'a new optional body is not breaking',
    ...inOperation({}, { requestBody: { content: content(pet) } }),
    want: { bump: 'minor', rule: 'body-added' },
  },
  {
    name: 'a new body of a webhook is not breaking',
    base: document({ webhooks: { a: { post: {} } } }),
    revision: document({ webhooks: { a: { post: { requestBody: { content: content(pet) } } } } }),
    want: { bump: 'minor', rule: 'body-added' },
  },
]);
