import { inRequest, inResponse } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const encoded = (contentEncoding: string) => ({ type: 'string', contentEncoding });

export const cases: Case[] = await describePolicy('content-changed', [
  {
    name: 'a changed encoding of content is breaking',
    ...inResponse(encoded('base64'), encoded('base64url')),
    want: { bump: 'major', rule: 'content-changed' },
  },
  {
    name: 'an encoding that a request drops is breaking: the text is read in another way',
    ...inRequest(encoded('base64'), { type: 'string' }),
    want: { bump: 'major', rule: 'content-changed' },
  },
]);
