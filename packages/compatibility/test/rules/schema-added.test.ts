import { answered, document, integer, object, pet, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('schema-added', [
  {
    name: 'a new component schema is not breaking',
    base: document({ components: { schemas: {} } }),
    revision: document({ components: { schemas: { Cat: pet } } }),
    want: { bump: 'minor', rule: 'schema-added' },
  },
  {
    name: 'a schema that moves into a component stays the same on the wire',
    base: answered(pet),
    revision: answered({ $ref: '#/components/schemas/Pet' }, { Pet: pet }),
    want: { bump: 'minor', rule: 'schema-added' },
  },
  {
    name: 'a base that is split off into a component stays the same on the wire',
    base: answered({ $ref: '#/components/schemas/Pet' }, { Pet: pet }),
    revision: answered(
      { $ref: '#/components/schemas/Pet' },
      {
        Named: object({ name: string }),
        Pet: { allOf: [{ $ref: '#/components/schemas/Named' }, object({ age: integer })] },
      },
    ),
    want: { bump: 'minor', rule: 'schema-added' },
  },
]);
