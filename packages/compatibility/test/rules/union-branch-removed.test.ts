import { inRequest, inResponse, integer, object } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const kind = (name: string, fields = {}) => object({ kind: { const: name }, ...fields }, { required: ['kind'] });
const [cat, dog, fish] = [kind('cat', { lives: integer }), kind('dog', { tricks: integer }), kind('fish')];

export const cases: Case[] = await describePolicy('union-branch-removed', [
  {
    name: 'a removed branch in a request is breaking',
    ...inRequest({ oneOf: [cat, dog] }, { oneOf: [cat] }),
    want: { bump: 'major', rule: 'union-branch-removed' },
  },
  {
    name: 'a removed branch in a response is not breaking',
    ...inResponse({ oneOf: [cat, dog, fish] }, { oneOf: [cat, fish] }),
    want: { bump: 'minor', rule: 'union-branch-removed' },
  },
  {
    name: 'a union that loses all branches but one is that branch',
    ...inResponse({ anyOf: [cat, dog] }, dog),
    want: { bump: 'minor', rule: 'union-branch-removed' },
  },
]);
