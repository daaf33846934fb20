import { inOperation } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('operation-id-changed', [
  {
    name: 'renaming an operationId is breaking',
    ...inOperation({ operationId: 'listPets' }, { operationId: 'getPets' }),
    want: { bump: 'major', rule: 'operation-id-changed' },
  },
  {
    name: 'removing an operationId is breaking',
    ...inOperation({ operationId: 'listPets' }, { operationId: undefined }),
    want: { bump: 'major', rule: 'operation-id-changed' },
  },
]);
