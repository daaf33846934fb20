import { inRequest, inResponse, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const date = { type: 'string', format: 'date' };
const [int32, int64] = [
  { type: 'integer', format: 'int32' },
  { type: 'integer', format: 'int64' },
];

export const cases: Case[] = await describePolicy('format-narrowed', [
  {
    name: 'a new format in a request is breaking',
    ...inRequest(string, date),
    want: { bump: 'major', rule: 'format-narrowed' },
  },
  {
    name: 'a new format in a response is not breaking',
    ...inResponse(string, date),
    want: { bump: 'minor', rule: 'format-narrowed' },
  },
  {
    name: 'a narrower number format in a request is breaking',
    ...inRequest(int64, int32),
    want: { bump: 'major', rule: 'format-narrowed' },
  },
  {
    name: 'a narrower number format in a response is not breaking',
    ...inResponse(int64, int32),
    want: { bump: 'minor', rule: 'format-narrowed' },
  },
]);
