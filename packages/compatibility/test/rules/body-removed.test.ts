import { content, delivered, document, inOperation, pet } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('body-removed', [
  {
    name: 'removing a request body is breaking',
    ...inOperation({ requestBody: { content: content(pet) } }, {}),
    want: { bump: 'major', rule: 'body-removed' },
  },
  {
    name: 'removing the body of a webhook is breaking',
    base: delivered(pet),
    revision: document({
      webhooks: { 'pet.created': { post: { operationId: 'onPet', responses: { 204: { description: 'Seen.' } } } } },
    }),
    want: { bump: 'major', rule: 'body-removed' },
  },
]);
