import { inRequest } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('format-changed', [
  {
    name: 'a changed format is breaking',
    ...inRequest({ type: 'string', format: 'date' }, { type: 'string', format: 'date-time' }),
    want: { bump: 'major', rule: 'format-changed' },
  },
]);
