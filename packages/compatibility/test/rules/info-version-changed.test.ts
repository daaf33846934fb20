import { answered, document, object, pet, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('info-version-changed', [
  {
    name: 'a raised version without other changes is a patch',
    base: document(),
    revision: document({ info: { title: 'Pets', version: '1.0.1' } }),
    want: { bump: 'patch', rule: 'info-version-changed' },
  },
  {
    name: 'a raised version beside a new field is rated like the field',
    base: answered(object({ name: string })),
    revision: { ...answered(pet), info: { title: 'Pets', version: '1.1.0' } },
    want: { bump: 'minor', rule: ['info-version-changed', 'property-added'] },
  },
]);
