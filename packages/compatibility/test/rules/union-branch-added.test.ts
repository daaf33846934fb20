import { inRequest, inResponse, integer, inWebhook, object } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const kind = (name: string, fields = {}) => object({ kind: { const: name }, ...fields }, { required: ['kind'] });
const [cat, dog, fish] = [kind('cat', { lives: integer }), kind('dog', { tricks: integer }), kind('fish')];

export const cases: Case[] = await describePolicy('union-branch-added', [
  {
    name: 'a new branch in a request is not breaking',
    ...inRequest({ oneOf: [cat, dog] }, { oneOf: [cat, dog, fish] }),
    want: { bump: 'minor', rule: 'union-branch-added' },
  },
  {
    name: 'a new branch in a response is breaking',
    ...inResponse({ oneOf: [cat, dog] }, { oneOf: [cat, dog, fish] }),
    want: { bump: 'major', rule: 'union-branch-added' },
  },
  {
    name: 'a new branch in a webhook is breaking',
    ...inWebhook(object({ pet: { anyOf: [cat, dog] } }), object({ pet: { anyOf: [cat, dog, fish] } })),
    want: { bump: 'major', rule: 'union-branch-added' },
  },
  {
    name: 'a schema that becomes one of two in a request is not breaking',
    ...inRequest(cat, { oneOf: [cat, dog] }),
    want: { bump: 'minor', rule: 'union-branch-added' },
  },
  {
    name: 'a schema that becomes one of two in a response is breaking',
    ...inResponse(cat, { oneOf: [dog, cat] }),
    want: { bump: 'major', rule: 'union-branch-added' },
  },
]);
