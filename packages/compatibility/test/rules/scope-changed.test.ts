import { inRequest, inResponse, object, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const closed = { additionalProperties: false };
const named = object({ name: string });

export const cases: Case[] = await describePolicy('scope-changed', [
  {
    name: 'an object of a request that is closed in an allOf without its fields is breaking',
    ...inRequest({ ...named, ...closed }, { ...named, allOf: [closed] }),
    want: { bump: 'major', rule: 'scope-changed' },
  },
  {
    name: 'an object of a response that is closed in an allOf without its fields promises more precisely',
    ...inResponse({ ...named, ...closed }, { ...named, allOf: [closed] }),
    want: { bump: 'minor', rule: 'scope-changed' },
  },
]);
