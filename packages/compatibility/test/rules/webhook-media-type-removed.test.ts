import { inWebhookAs, pet } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const as = (...names: string[]) => ({ content: Object.fromEntries(names.map((name) => [name, { schema: pet }])) });
const [json, form] = ['application/json', 'application/x-www-form-urlencoded'];

export const cases: Case[] = await describePolicy('webhook-media-type-removed', [
  {
    name: 'a webhook that is no longer delivered as a form is not breaking',
    ...inWebhookAs(as(json, form), as(json)),
    want: { bump: 'minor', rule: 'webhook-media-type-removed' },
  },
]);
