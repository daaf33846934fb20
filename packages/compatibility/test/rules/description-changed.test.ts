import { answered, inOperation, inRequest, inResponse, object, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const named = (description?: string) => object({ name: { type: 'string', description } });

export const cases: Case[] = await describePolicy('description-changed', [
  {
    name: 'a changed description of a field may change its meaning',
    ...inResponse(named('Name of the pet.'), named('Name of the owner.')),
    want: { bump: 'major', rule: 'description-changed' },
  },
  {
    name: 'a changed description is a patch when its meaning is stated to be the same',
    options: { semanticsUnchanged: true },
    ...inResponse(named('Name of the pet.'), named("The pet's name.")),
    want: { bump: 'patch', rule: 'description-changed' },
  },
  {
    name: 'a changed description of a request field may change its meaning',
    ...inRequest(named('Name of the pet.'), named('Name of the owner.')),
    want: { bump: 'major', rule: 'description-changed' },
  },
  {
    name: 'a changed description of a parameter may change its meaning',
    ...inOperation(
      { parameters: [{ name: 'q', in: 'query', description: 'Name.', schema: string }] },
      { parameters: [{ name: 'q', in: 'query', description: 'Owner.', schema: string }] },
    ),
    want: { bump: 'major', rule: 'description-changed' },
  },
  {
    name: 'a changed description of a header may change its meaning',
    ...inOperation(
      { responses: { 200: { headers: { ETag: { description: 'Tag.', schema: string } } } } },
      { responses: { 200: { headers: { ETag: { description: 'Hash.', schema: string } } } } },
    ),
    want: { bump: 'major', rule: 'description-changed' },
  },
  {
    name: 'a changed description of a type may give its fields another meaning',
    base: answered(object({ at: { $ref: '#/components/schemas/Moment' } }), {
      Moment: { type: 'string', description: 'UTC.' },
    }),
    revision: answered(object({ at: { $ref: '#/components/schemas/Moment' } }), {
      Moment: { type: 'string', description: 'Local time.' },
    }),
    want: { bump: 'major', rule: 'description-changed' },
  },
  {
    name: 'a removed description may hide another meaning',
    ...inResponse(named('Name of the pet.'), named()),
    want: { bump: 'major', rule: 'description-changed' },
  },
  {
    name: 'stating that descriptions mean the same does not cover other changes',
    options: { semanticsUnchanged: true },
    ...inResponse(
      object({ name: { type: 'string', description: 'Name.' } }),
      object({ name: { type: 'integer', description: 'Number.' } }),
    ),
    want: { bump: 'major', rule: ['description-changed', 'type-changed'] },
  },
]);
