import { inOperation, inWebhookAs, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const as = (...names: string[]) => ({ content: Object.fromEntries(names.map((name) => [name, { schema: string }])) });
const [json, range] = ['application/json', 'application/*'];

export const cases: Case[] = await describePolicy('media-type-specialised', [
  {
    name: 'a request that accepts one media type instead of a range is breaking',
    ...inOperation({ requestBody: as(range) }, { requestBody: as(json) }),
    want: { bump: 'major', rule: ['media-type-added', 'media-type-specialised'] },
  },
  {
    name: 'a response of one media type instead of a range promises more precisely',
    ...inOperation({ responses: { 200: as(range) } }, { responses: { 200: as(json) } }),
    want: { bump: 'minor', rule: ['media-type-added', 'media-type-specialised'] },
  },
  {
    name: 'a webhook of one media type instead of a range promises more precisely',
    ...inWebhookAs(as('*/*'), as(json)),
    want: { bump: 'minor', rule: ['media-type-added', 'media-type-specialised'] },
  },
]);
