import { answered, inRequest, inResponse, object, pet } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const ref = { $ref: '#/components/schemas/Pet' };
const titled = (title: string) => ({ title, ...pet });

export const cases: Case[] = await describePolicy('title-changed', [
  {
    name: 'another title of a component is another name of its type',
    base: answered(ref, { Pet: titled('Pet') }),
    revision: answered(ref, { Pet: titled('Animal') }),
    want: { bump: 'major', rule: 'title-changed' },
  },
  {
    name: 'a component that loses a title of its own gets another name',
    base: answered(ref, { Pet: titled('A pet') }),
    revision: answered(ref, { Pet: pet }),
    want: { bump: 'major', rule: 'title-changed' },
  },
  {
    name: 'a component that gets a title of its own gets another name',
    base: answered(ref, { Pet: pet }),
    revision: answered(ref, { Pet: titled('A pet') }),
    want: { bump: 'major', rule: 'title-changed' },
  },
  {
    name: 'another title of a schema without a name is another name of its type',
    ...inRequest(object({ pet: titled('Pet') }), object({ pet: titled('Animal') })),
    want: { bump: 'major', rule: 'title-changed' },
  },
  {
    name: 'a schema without a name that loses its title loses its type',
    ...inResponse(titled('Pet'), pet),
    want: { bump: 'major', rule: 'title-changed' },
  },
  {
    name: 'a titled schema that becomes a component of another name gets another name',
    base: answered(titled('Animal')),
    revision: answered(ref, { Pet: pet }),
    want: { bump: 'major', rule: ['schema-added', 'title-changed'] },
  },
  {
    name: 'a component that is renamed is not reported a second time by its title',
    base: answered(ref, { Pet: titled('Pet') }),
    revision: answered({ $ref: '#/components/schemas/Animal' }, { Animal: titled('Animal') }),
    want: { bump: 'major', rule: ['schema-added', 'schema-removed'] },
  },
  {
    name: 'nor one that is written out where it was used',
    base: answered(ref, { Pet: titled('Pet') }),
    revision: answered(pet),
    want: { bump: 'major', rule: 'schema-removed' },
  },
  {
    name: 'a component that is renamed under its title keeps its name',
    base: answered(ref, { Pet: titled('Animal') }),
    revision: answered({ $ref: '#/components/schemas/Animal' }, { Animal: pet }),
    want: { bump: 'major', rule: ['schema-added', 'schema-removed'] },
  },
  {
    name: 'another title of a part is another name of its type',
    ...inResponse({ allOf: [titled('Pet'), object({})] }, { allOf: [titled('Animal'), object({})] }),
    want: { bump: 'major', rule: 'title-changed' },
  },
]);
