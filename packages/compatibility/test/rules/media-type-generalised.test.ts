import { inOperation, inWebhookAs, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const limited = { type: 'string', maxLength: 5 };
const as = (...types: [string, unknown][]) => ({
  content: Object.fromEntries(types.map(([name, schema]) => [name, { schema }])),
});
const request = (before: object, after: object) => inOperation({ requestBody: before }, { requestBody: after });
const response = (before: object, after: object) =>
  inOperation({ responses: { 200: before } }, { responses: { 200: after } });
const [json, range, all] = ['application/json', 'application/*', '*/*'];

export const cases: Case[] = await describePolicy('media-type-generalised', [
  {
    name: 'a request that accepts a range instead of one media type is not breaking',
    ...request(as([json, string]), as([range, string])),
    want: { bump: 'minor', rule: ['media-type-added', 'media-type-generalised'] },
  },
  {
    name: 'a media type of a request is compared with the range that takes it over',
    ...request(as([json, string]), as([all, limited])),
    want: { bump: 'major', rule: ['constraint-tightened', 'media-type-added', 'media-type-generalised'] },
  },
  {
    name: 'a response of any media type instead of one is breaking',
    ...response(as([json, string]), as([all, string])),
    want: { bump: 'major', rule: ['media-type-added', 'media-type-generalised'] },
  },
  {
    name: 'a webhook of any media type instead of one is breaking',
    ...inWebhookAs(as([json, string]), as([all, string])),
    want: { bump: 'major', rule: ['media-type-generalised', 'webhook-media-type-added'] },
  },
  {
    name: 'a new media type is compared with the range that covered it',
    ...request(as([range, string]), as([range, string], [json, limited])),
    want: { bump: 'major', rule: ['constraint-tightened', 'media-type-added'] },
  },
  {
    name: 'the nearest range covers a media type',
    ...request(as([all, limited], [range, string]), as([all, limited], [range, string], [json, string])),
    want: { bump: 'minor', rule: 'media-type-added' },
  },
  {
    name: 'a range covers no media type of another kind',
    ...request(as([range, limited]), as([range, limited], ['text/plain', string])),
    want: { bump: 'minor', rule: 'media-type-added' },
  },
  {
    name: 'the case of a range means nothing',
    ...request(as(['Application/*', limited]), as(['application/*', limited], ['Application/JSON', limited])),
    want: { bump: 'minor', rule: 'media-type-added' },
  },
]);
