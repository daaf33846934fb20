import { inRequest, inResponse, integer, object, pet } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const cat = object({ kind: { const: 'cat' }, lives: integer });
const dog = object({ kind: { const: 'dog' }, tricks: integer });

export const cases: Case[] = await describePolicy('union-branch-removed', [
  {
    name: 'a removed branch in a request is breaking',
    ...inRequest({ oneOf: [cat, dog] }, { oneOf: [cat] }),
    want: { bump: 'major', rule: 'union-branch-removed' },
  },
  {
    name: 'a removed branch in a response is not breaking',
    ...inResponse({ oneOf: [cat, dog, pet] }, { oneOf: [cat, pet] }),
    want: { bump: 'minor', rule: 'union-branch-removed' },
  },
  {
    name: 'a union that loses all branches but one is that branch',
    ...inResponse({ anyOf: [cat, dog] }, dog),
    want: { bump: 'minor', rule: 'union-branch-removed' },
  },
]);
