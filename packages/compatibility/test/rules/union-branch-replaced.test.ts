import { delivered, inRequest, inResponse, integer, object, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const cat = object({ kind: { const: 'cat' }, lives: integer });
const dog = object({ kind: { const: 'dog' }, tricks: integer });
const fish = object({ kind: { const: 'fish' }, fins: integer });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const schemas = { Cat: cat, Dog: dog, Fish: fish };

export const cases: Case[] = await describePolicy('union-branch-replaced', [
  {
    name: 'a replaced branch of a oneOf is breaking in a response',
    ...inResponse({ oneOf: [cat, dog] }, { oneOf: [cat, fish] }),
    want: { bump: 'major', rule: 'union-branch-replaced' },
  },
  {
    name: 'a replaced branch of an anyOf is breaking in a request',
    ...inRequest({ anyOf: [cat, dog] }, { anyOf: [cat, fish] }),
    want: { bump: 'major', rule: 'union-branch-replaced' },
  },
  {
    name: 'a replaced component in a union is breaking',
    base: delivered({ oneOf: [ref('Cat'), ref('Dog')] }, schemas),
    revision: delivered({ oneOf: [ref('Cat'), ref('Fish')] }, schemas),
    want: { bump: 'major', rule: 'union-branch-replaced' },
  },
  {
    name: 'a schema that becomes one of two others is breaking',
    ...inRequest(fish, { oneOf: [cat, dog] }),
    want: { bump: 'major', rule: ['union-branch-added', 'union-branch-replaced'] },
  },
  {
    name: 'a branch that grows is still the same branch',
    ...inResponse(
      { oneOf: [cat, dog] },
      { oneOf: [cat, object({ kind: { const: 'dog' }, tricks: integer, name: string })] },
    ),
    want: { bump: 'minor', rule: 'property-added' },
  },
]);
