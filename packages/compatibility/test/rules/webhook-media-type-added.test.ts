import { inWebhookAs, pet, withOperation } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const as = (...names: string[]) => ({ content: Object.fromEntries(names.map((name) => [name, { schema: pet }])) });
const calling = (body: object) => withOperation({ callbacks: { done: { '/': { post: { requestBody: body } } } } });
const [json, form] = ['application/json', 'application/x-www-form-urlencoded'];

export const cases: Case[] = await describePolicy('webhook-media-type-added', [
  {
    name: 'a webhook that is also delivered as a form is breaking: its receiver cannot choose',
    ...inWebhookAs(as(json), as(json, form)),
    want: { bump: 'major', rule: 'webhook-media-type-added' },
  },
  {
    name: 'a callback that is also delivered as a form is breaking',
    base: calling(as(json)),
    revision: calling(as(json, form)),
    want: { bump: 'major', rule: 'webhook-media-type-added' },
  },
]);
