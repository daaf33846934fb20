import { inOperation, inResponse, integer, object, pet, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('description-added', [
  {
    name: 'a first description of a field is a patch',
    ...inResponse(pet, object({ name: { type: 'string', description: 'Name of the pet.' }, age: integer })),
    want: { bump: 'patch', rule: 'description-added' },
  },
  {
    name: 'a first description of a parameter is a patch',
    ...inOperation(
      { parameters: [{ name: 'q', in: 'query', schema: string }] },
      { parameters: [{ name: 'q', in: 'query', description: 'Name.', schema: string }] },
    ),
    want: { bump: 'patch', rule: 'description-added' },
  },
]);
