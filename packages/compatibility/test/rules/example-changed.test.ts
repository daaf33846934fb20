import { document, inOperation, inResponse, object, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('example-changed', [
  {
    name: 'a changed example of a field is a patch',
    ...inResponse(
      object({ name: { type: 'string', examples: ['Tom'] } }),
      object({ name: { type: 'string', examples: ['Felix'] } }),
    ),
    want: { bump: 'patch', rule: 'example-changed' },
  },
  {
    name: 'a changed example of a parameter is a patch',
    ...inOperation(
      { parameters: [{ name: 'q', in: 'query', schema: string, example: 'a' }] },
      { parameters: [{ name: 'q', in: 'query', schema: string, example: 'b' }] },
    ),
    want: { bump: 'patch', rule: 'example-changed' },
  },
  {
    name: 'a changed example of a body is a patch',
    ...inOperation(
      { requestBody: { content: { 'application/json': { example: 1 } } } },
      { requestBody: { content: { 'application/json': { example: 2 } } } },
    ),
    want: { bump: 'patch', rule: 'example-changed' },
  },
  {
    name: 'a changed component example is a patch',
    base: document({ components: { examples: { tom: { value: 'Tom' } } } }),
    revision: document({ components: { examples: { tom: { value: 'Felix' } } } }),
    want: { bump: 'patch', rule: 'example-changed' },
  },
]);
