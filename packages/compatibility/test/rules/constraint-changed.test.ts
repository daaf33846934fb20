import { inRequest, inResponse, pet, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('constraint-changed', [
  {
    name: 'a changed pattern is breaking in a request',
    ...inRequest({ type: 'string', pattern: '^a' }, { type: 'string', pattern: '^b' }),
    want: { bump: 'major', rule: 'constraint-changed' },
  },
  {
    name: 'a changed pattern is breaking in a response',
    ...inResponse({ type: 'string', pattern: '^a' }, { type: 'string', pattern: '^b' }),
    want: { bump: 'major', rule: 'constraint-changed' },
  },
  {
    name: 'a changed condition is breaking',
    ...inRequest(
      { ...pet, if: { required: ['name'] }, then: { required: ['age'] } },
      { ...pet, if: { required: ['age'] }, then: { required: ['name'] } },
    ),
    want: { bump: 'major', rule: 'constraint-changed' },
  },
  {
    name: 'a changed not is breaking',
    ...inResponse({ type: 'string', not: { const: 'cat' } }, { type: 'string', not: { const: 'dog' } }),
    want: { bump: 'major', rule: 'constraint-changed' },
  },
  {
    name: 'a changed multipleOf is breaking',
    ...inRequest({ type: 'integer', multipleOf: 2 }, { type: 'integer', multipleOf: 3 }),
    want: { bump: 'major', rule: 'constraint-changed' },
  },
  {
    name: 'a changed schema of contains with maxContains is breaking',
    ...inRequest(
      { type: 'array', contains: string, maxContains: 2 },
      { type: 'array', contains: { type: 'string', maxLength: 2 }, maxContains: 2 },
    ),
    want: { bump: 'major', rule: 'constraint-changed' },
  },
]);
