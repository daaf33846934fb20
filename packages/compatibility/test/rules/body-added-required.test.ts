import { content, document, inOperation, pet } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('body-added-required', [
  {
    name: 'a new required body is breaking',
    ...inOperation({}, { requestBody: { required: true, content: content(pet) } }),
    want: { bump: 'major', rule: 'body-added-required' },
  },
  {
    name: 'a new required body of a webhook is not breaking',
    base: document({ webhooks: { a: { post: {} } } }),
    revision: document({ webhooks: { a: { post: { requestBody: { required: true, content: content(pet) } } } } }),
    want: { bump: 'minor', rule: 'body-added-required' },
  },
]);
