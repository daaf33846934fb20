import { answered, document, inOperation, inRequest, object, sent, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const in30 = (document: object) => ({ ...document, openapi: '3.0.3' });
const answered30 = (...of: Parameters<typeof answered>) => in30(answered(...of));

const members = object({ key: string, tab: string });
const scalar = { anyOf: [{ type: 'string' }, { type: 'boolean' }, { type: 'integer' }] };
const composed = { type: 'object', allOf: [ref('Members'), ref('Fields')] };
const fields = { type: 'object', additionalProperties: true };

const id = { name: 'id', in: 'query', schema: string };
const form = (words: object) => sent({ ...ref('Input'), ...words }, { Input: members });

export const cases: Case[] = await describePolicy('rewritten-for-generators', [
  {
    name: 'an open object that is composed of its members and of room for further fields',
    base: sent(ref('Input'), { Input: members }),
    revision: sent(ref('Input'), { Input: composed, Members: members, Fields: fields }),
    want: { bump: 'minor', rule: 'schema-added' },
  },
  {
    name: 'room for further fields, in a part without a name',
    base: sent(ref('Input'), { Input: members }),
    revision: sent(ref('Input'), { Input: { type: 'object', allOf: [members, fields] } }),
    want: { bump: 'none' },
  },
  {
    name: 'room for values of some types accepts less than an open object',
    base: sent(ref('Input'), { Input: members }),
    revision: sent(ref('Input'), {
      Input: composed,
      Members: members,
      Fields: { ...fields, if: { minProperties: 1 }, then: { additionalProperties: scalar } },
    }),
    want: { bump: 'major', rule: ['constraint-tightened', 'schema-added'] },
  },
  {
    name: 'a limit of OpenAPI 3.0 that is excluded, and a limit beside a value that is not allowed',
    base: answered30({ type: 'number', minimum: 0, exclusiveMinimum: true }),
    revision: answered30({ type: 'number', minimum: 0, not: { enum: [0] } }),
    want: { bump: 'none' },
  },
  {
    name: 'an upper limit that is excluded, and one beside a constant that is not allowed',
    ...inRequest({ type: 'number', exclusiveMaximum: 9 }, { type: 'number', maximum: 9, not: { const: 9 } }),
    want: { bump: 'none' },
  },
  {
    name: 'a limit and another value that is not allowed',
    ...inRequest({ type: 'number', exclusiveMinimum: 0 }, { type: 'number', minimum: 0, not: { enum: [1] } }),
    want: { bump: 'major', rule: ['constraint-loosened', 'constraint-tightened'] },
  },
  {
    name: 'a limit and several values that are not allowed',
    ...inRequest({ type: 'number', exclusiveMinimum: 0 }, { type: 'number', minimum: 0, not: { enum: [0, 1] } }),
    want: { bump: 'major', rule: ['constraint-loosened', 'constraint-tightened'] },
  },
  {
    name: 'a limit and what is not allowed together with another keyword',
    ...inRequest(
      { type: 'number', exclusiveMinimum: 0 },
      { type: 'number', minimum: 0, not: { enum: [0], multipleOf: 2 } },
    ),
    want: { bump: 'minor', rule: ['constraint-loosened', 'constraint-tightened'] },
  },
  {
    name: 'nullable of OpenAPI 3.0 in each branch, and beside the union too',
    base: answered30({
      anyOf: [
        { type: 'number', nullable: true },
        { type: 'string', nullable: true },
      ],
    }),
    revision: answered30({
      anyOf: [
        { type: 'number', nullable: true },
        { type: 'string', nullable: true },
      ],
      nullable: true,
    }),
    want: { bump: 'none' },
  },
  {
    name: 'nullable of OpenAPI 3.0 behind a reference, and beside it too',
    base: answered30(object({ data: { allOf: [ref('Data')] } }), { Data: { type: 'object', nullable: true } }),
    revision: answered30(object({ data: { allOf: [ref('Data')], type: 'object', nullable: true } }), {
      Data: { type: 'object', nullable: true },
    }),
    want: { bump: 'none' },
  },
  {
    name: 'a boolean that takes what other flags take',
    ...inOperation(
      { parameters: [{ ...id, schema: { type: 'boolean' } }] },
      {
        parameters: [
          {
            ...id,
            schema: {
              anyOf: [{ type: 'boolean' }, { type: 'string', enum: ['0', '1'] }, { type: 'integer', enum: [0, 1] }],
            },
          },
        ],
      },
    ),
    want: { bump: 'minor', rule: 'type-widened' },
  },
  {
    name: 'named examples of a parameter, and one example instead of them',
    ...inOperation(
      { parameters: [{ ...id, examples: { short: { value: 'a' } } }] },
      { parameters: [{ ...id, example: 'a' }] },
    ),
    want: { bump: 'patch', rule: 'example-changed' },
  },
  {
    name: 'words about the notation of a form, beside the schema that it shares',
    base: form({}),
    revision: form({ description: 'Nested fields are written in brackets.' }),
    want: { bump: 'patch', rule: 'description-added' },
  },
  {
    name: 'media types in another order',
    ...inOperation(
      { responses: { 200: { description: 'A file.', content: { 'application/pdf': {}, 'application/json': {} } } } },
      { responses: { 200: { description: 'A file.', content: { 'application/json': {}, 'application/pdf': {} } } } },
    ),
    want: { bump: 'none' },
  },
  {
    name: 'a component schema under another name',
    base: answered(ref('ApiError'), { ApiError: object({ code: string }) }),
    revision: answered(ref('ErrorBody'), { ErrorBody: object({ code: string }) }),
    want: { bump: 'major', rule: ['schema-added', 'schema-removed'] },
  },
  {
    name: 'an example under another name',
    base: document({ components: { examples: { gone: { value: 1 } } } }),
    revision: document({ components: { examples: { deleted: { value: 1 } } } }),
    want: { bump: 'patch', rule: 'example-changed' },
  },
]);
