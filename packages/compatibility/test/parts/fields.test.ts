import { answered, inBoth, inRequest, inResponse, integer, mirrored, object, sent, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const readOnly = { type: 'string', readOnly: true };
const writeOnly = { type: 'string', writeOnly: true };
const same = { bump: 'none' } as const;
const minor = (rule: string) => ({ bump: 'minor', rule }) as const;
const major = (rule: string) => ({ bump: 'major', rule }) as const;

export const cases: Case[] = await describePolicy('fields', [
  {
    name: 'a readOnly field behind a reference concerns the response only',
    base: mirrored(object({ id: ref('Id') }), { Id: readOnly }),
    revision: mirrored(object({ id: ref('Id') }, { required: ['id'] }), { Id: readOnly }),
    want: minor('became-required'),
  },
  {
    name: 'a writeOnly field behind a reference concerns the request only',
    base: mirrored(object({ pin: ref('Pin') }, { required: ['pin'] }), { Pin: writeOnly }),
    revision: mirrored(object({ pin: ref('Pin') }), { Pin: writeOnly }),
    want: minor('became-optional'),
  },
  {
    name: 'readOnly: false and writeOnly: false are the defaults',
    ...inBoth(object({ a: ref('A') }), object({ a: ref('A') })),
    base: mirrored(object({ a: ref('A') }), { A: { type: 'string', readOnly: false } }),
    revision: mirrored(object({ a: ref('A') }), { A: { type: 'string', writeOnly: false } }),
    want: same,
  },
  {
    name: 'a plain field behind a reference concerns both directions',
    base: mirrored(object({ a: ref('A') }), { A: { type: 'string', readOnly: false } }),
    revision: mirrored(object({ a: ref('A') }, { required: ['a'] }), { A: { type: 'string', readOnly: false } }),
    want: major('became-required'),
  },
  {
    name: 'a field that was readOnly is compared in both directions',
    base: mirrored(object({ id: { type: 'string', readOnly: true, maxLength: 5 } })),
    revision: mirrored(object({ id: { type: 'string', maxLength: 6 } })),
    want: { bump: 'major', rule: ['access-changed', 'constraint-loosened'] },
  },
  {
    name: 'a readOnly field of two members may become required, because no request has it',
    ...inBoth(
      { allOf: [object({ id: readOnly }), object({ id: readOnly })] },
      { allOf: [object({ id: readOnly }, { required: ['id'] }), object({ id: readOnly })] },
    ),
    want: { bump: 'minor', rule: 'became-required' },
  },
  {
    name: 'a removed readOnly field concerns the response only',
    ...inBoth(object({ id: readOnly }), object({})),
    want: major('property-removed'),
  },
  {
    name: 'a readOnly field that is only ever sent is rated as if it were read',
    ...inRequest(object({ id: readOnly }), object({ id: readOnly }, { required: ['id'] })),
    want: minor('became-required'),
  },
  {
    name: 'a writeOnly field that is only ever read is rated as if it were sent',
    ...inResponse(object({ pin: writeOnly }), object({ pin: writeOnly }, { required: ['pin'] })),
    want: major('became-required'),
  },
  {
    name: 'what is inside a readOnly field concerns the response only',
    ...inBoth(
      object({ a: { ...object({ id: string }), readOnly: true } }),
      object({ a: { ...object({ id: string }), required: ['id'], readOnly: true } }),
    ),
    want: minor('became-required'),
  },
  {
    name: 'what is inside a readOnly field that is only ever sent is rated as if it were read',
    ...inRequest(
      object({ a: { ...object({ id: string }), readOnly: true } }),
      object({ a: { ...object({ id: string }), required: ['id'], readOnly: true } }),
    ),
    want: minor('became-required'),
  },
  {
    name: 'a writeOnly field inside a readOnly one is on no wire, and obeys both directions',
    ...inBoth(
      object({ a: { ...object({ b: { ...object({ id: string }), writeOnly: true } }), readOnly: true } }),
      object({
        a: { ...object({ b: { ...object({ id: string }), required: ['id'], writeOnly: true } }), readOnly: true },
      }),
    ),
    want: { bump: 'major', rule: 'became-required' },
  },
  {
    name: 'a pattern of fields is compared',
    ...inRequest(
      { type: 'object', patternProperties: { '^x-': string } },
      { type: 'object', patternProperties: { '^x-': integer } },
    ),
    want: major('type-changed'),
  },
  {
    name: 'a pattern of two members obeys both',
    ...inRequest(
      { allOf: [{ patternProperties: { '^x-': string } }, { patternProperties: { '^x-': { maxLength: 5 } } }] },
      { allOf: [{ patternProperties: { '^x-': string } }, { patternProperties: { '^x-': { maxLength: 4 } } }] },
    ),
    want: major('constraint-tightened'),
  },
  {
    name: 'an empty schema of undeclared fields is the default',
    ...inRequest(object({}), object({}, { additionalProperties: {} })),
    want: same,
  },
  {
    name: 'a schema of undeclared fields is dropped in a request',
    ...inRequest(object({}, { additionalProperties: string }), object({}, { additionalProperties: {} })),
    want: minor('constraint-loosened'),
  },
  {
    name: 'the schema of undeclared fields is compared',
    ...inRequest(object({}, { additionalProperties: string }), object({}, { additionalProperties: integer })),
    want: major('type-changed'),
  },
  {
    name: 'a name that was required without being declared becomes optional',
    ...inRequest(object({}, { required: ['a', 'b'] }), object({}, { required: ['a'] })),
    want: minor('became-optional'),
  },
  {
    name: 'an undeclared required name that becomes a required field is a new field',
    ...inResponse(object({}, { required: ['a'] }), object({ a: string }, { required: ['a'] })),
    want: minor('property-added-required'),
  },
  {
    name: 'the list of required names may be in any member of an allOf',
    ...inRequest(
      { allOf: [object({ a: string }, { required: ['a'] }), { required: ['a'] }] },
      { allOf: [object({ a: string }), { required: ['a'] }] },
    ),
    want: same,
  },
  {
    name: 'a schema that is sent in one operation and read in another obeys both',
    base: { ...sent(ref('A'), { A: string }), webhooks: (answeredWebhook() as { webhooks: object }).webhooks },
    revision: {
      ...sent(ref('A'), { A: { type: 'string', maxLength: 3 } }),
      webhooks: (answeredWebhook() as { webhooks: object }).webhooks,
    },
    want: major('constraint-tightened'),
  },
  {
    name: 'a readOnly field concerns only the operations that read it',
    base: {
      ...sent(ref('A'), { A: object({ id: readOnly }) }),
      webhooks: (answeredWebhook() as { webhooks: object }).webhooks,
    },
    revision: {
      ...sent(ref('A'), { A: object({ id: readOnly }, { required: ['id'] }) }),
      webhooks: (answeredWebhook() as { webhooks: object }).webhooks,
    },
    want: minor('became-required'),
  },
  {
    name: 'what is inside a readOnly field concerns only the operations that read it',
    base: {
      ...sent(ref('A'), { A: object({ a: { ...object({ id: string }), readOnly: true } }) }),
      webhooks: (answeredWebhook() as { webhooks: object }).webhooks,
    },
    revision: {
      ...sent(ref('A'), { A: object({ a: { ...object({ id: string }), required: ['id'], readOnly: true } }) }),
      webhooks: (answeredWebhook() as { webhooks: object }).webhooks,
    },
    want: minor('became-required'),
  },
  {
    name: 'an optional field of a response that uses a component is compared once',
    base: answered(object({ a: ref('A'), b: ref('A') }), { A: object({ id: string }) }),
    revision: answered(object({ a: ref('A'), b: ref('A') }), { A: object({ id: integer }) }),
    want: major('type-changed'),
  },
]);

function answeredWebhook(): object {
  return { webhooks: { w: { post: { requestBody: { content: { 'application/json': { schema: ref('A') } } } } } } };
}
