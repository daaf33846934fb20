import { answered, document, pet } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('schema-removed', [
  {
    name: 'removing a component schema is breaking: it is an exported type',
    base: document({ components: { schemas: { Cat: pet, Dog: pet } } }),
    revision: document({ components: { schemas: { Cat: pet } } }),
    want: { bump: 'major', rule: 'schema-removed' },
  },
  {
    name: 'renaming a component schema is breaking',
    base: answered({ $ref: '#/components/schemas/Pet' }, { Pet: pet }),
    revision: answered({ $ref: '#/components/schemas/Animal' }, { Animal: pet }),
    want: { bump: 'major', rule: ['schema-added', 'schema-removed'] },
  },
  {
    name: 'inlining a component schema is breaking',
    base: answered({ $ref: '#/components/schemas/Pet' }, { Pet: pet }),
    revision: answered(pet),
    want: { bump: 'major', rule: 'schema-removed' },
  },
]);
