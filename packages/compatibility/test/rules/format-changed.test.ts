import { inRequest, inResponse, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('format-changed', [
  {
    name: 'a changed format is breaking',
    ...inRequest({ type: 'string', format: 'date' }, { type: 'string', format: 'date-time' }),
    want: { bump: 'major', rule: 'format-changed' },
  },
  {
    name: 'a new format in a request is breaking',
    ...inRequest(string, { type: 'string', format: 'date' }),
    want: { bump: 'major', rule: 'format-changed' },
  },
  {
    name: 'a new format in a response is breaking: any change of format is',
    ...inResponse(string, { type: 'string', format: 'date' }),
    want: { bump: 'major', rule: 'format-changed' },
  },
  {
    name: 'a narrower number format is breaking',
    ...inRequest({ type: 'integer', format: 'int64' }, { type: 'integer', format: 'int32' }),
    want: { bump: 'major', rule: 'format-changed' },
  },
  {
    name: 'a changed encoding of content is breaking',
    ...inResponse({ type: 'string', contentEncoding: 'base64' }, { type: 'string', contentEncoding: 'base64url' }),
    want: { bump: 'major', rule: 'format-changed' },
  },
]);
