import { answered, inRequest, inResponse, object, pet } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('title-added', [
  {
    name: 'a title of a schema without a name is the name of a new type',
    ...inResponse(pet, { title: 'Pet', ...pet }),
    want: { bump: 'minor', rule: 'title-added' },
  },
  {
    name: 'also of what is sent',
    ...inRequest(object({ pet }), object({ pet: { title: 'Pet', ...pet } })),
    want: { bump: 'minor', rule: 'title-added' },
  },
  {
    name: 'a schema that becomes a component is a new schema already',
    base: answered(pet),
    revision: answered({ $ref: '#/components/schemas/Pet' }, { Pet: { title: 'Pet', ...pet } }),
    want: { bump: 'minor', rule: 'schema-added' },
  },
  {
    name: 'a schema that becomes a component under another title gets that name too',
    base: answered(pet),
    revision: answered({ $ref: '#/components/schemas/Pet' }, { Pet: { title: 'Animal', ...pet } }),
    want: { bump: 'minor', rule: ['schema-added', 'title-added'] },
  },
  {
    name: 'a title of a part is the name of a new type',
    ...inResponse({ allOf: [pet, object({})] }, { allOf: [{ title: 'Pet', ...pet }, object({})] }),
    want: { bump: 'minor', rule: 'title-added' },
  },
]);
