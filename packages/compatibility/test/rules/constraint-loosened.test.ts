import { inBoth, inRequest, inResponse, integer, inWebhook, pet, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('constraint-loosened', [
  {
    name: 'a longer maxLength in a request is not breaking',
    ...inRequest({ type: 'string', maxLength: 10 }, { type: 'string', maxLength: 20 }),
    want: { bump: 'minor', rule: 'constraint-loosened' },
  },
  {
    name: 'a longer maxLength in a response is breaking',
    ...inResponse({ type: 'string', maxLength: 10 }, { type: 'string', maxLength: 20 }),
    want: { bump: 'major', rule: 'constraint-loosened' },
  },
  {
    name: 'a schema that is sent and answered obeys both',
    ...inBoth({ type: 'string', maxLength: 10 }, { type: 'string', maxLength: 20 }),
    want: { bump: 'major', rule: 'constraint-loosened' },
  },
  {
    name: 'a dropped pattern in a webhook is breaking',
    ...inWebhook({ type: 'string', pattern: '^a' }, string),
    want: { bump: 'major', rule: 'constraint-loosened' },
  },
  {
    name: 'a dropped minimum in a response is breaking',
    ...inResponse({ type: 'integer', minimum: 1 }, integer),
    want: { bump: 'major', rule: 'constraint-loosened' },
  },
  {
    name: 'a dropped dependentRequired in a response is breaking',
    ...inResponse({ ...pet, dependentRequired: { name: ['age'] } }, pet),
    want: { bump: 'major', rule: 'constraint-loosened' },
  },
  {
    name: 'a dropped condition in a request is not breaking',
    ...inRequest({ ...pet, if: { required: ['name'] }, then: { required: ['age'] } }, pet),
    want: { bump: 'minor', rule: 'constraint-loosened' },
  },
  {
    name: 'a map of strings that becomes a map of anything is breaking in a response',
    ...inResponse({ type: 'object', additionalProperties: string }, { type: 'object' }),
    want: { bump: 'major', rule: 'constraint-loosened' },
  },
  {
    name: 'fewer items of contains in a response are breaking',
    ...inResponse({ type: 'array', contains: string, minContains: 2 }, { type: 'array', contains: string }),
    want: { bump: 'major', rule: 'constraint-loosened' },
  },
  {
    name: 'a dropped prefix of a list is breaking in a response',
    ...inResponse({ type: 'array', prefixItems: [string, integer] }, { type: 'array', prefixItems: [string] }),
    want: { bump: 'major', rule: 'constraint-loosened' },
  },
]);
