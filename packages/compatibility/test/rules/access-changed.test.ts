import { inBoth, object, pet, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('access-changed', [
  {
    name: 'a field that becomes readOnly is breaking',
    ...inBoth(pet, object({ name: string, age: { type: 'integer', readOnly: true } })),
    want: { bump: 'major', rule: 'access-changed' },
  },
  {
    name: 'a field that becomes writeOnly is breaking',
    ...inBoth(pet, object({ name: string, age: { type: 'integer', writeOnly: true } })),
    want: { bump: 'major', rule: 'access-changed' },
  },
]);
