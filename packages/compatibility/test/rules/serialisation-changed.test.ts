import { content, inOperation, object, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const ids = { name: 'ids', in: 'query', schema: { type: 'array', items: string } };
const form = (encoding: object) => ({
  requestBody: {
    content: { 'application/x-www-form-urlencoded': { schema: object({ tags: object({ a: string }) }), ...encoding } },
  },
});

export const cases: Case[] = await describePolicy('serialisation-changed', [
  {
    name: 'a changed style of a parameter is breaking',
    ...inOperation({ parameters: [ids] }, { parameters: [{ ...ids, style: 'pipeDelimited', explode: true }] }),
    want: { bump: 'major', rule: 'serialisation-changed' },
  },
  {
    name: 'a changed explode of a parameter is breaking',
    ...inOperation({ parameters: [ids] }, { parameters: [{ ...ids, explode: false }] }),
    want: { bump: 'major', rule: 'serialisation-changed' },
  },
  {
    name: 'writing the defaults of style and explode changes nothing',
    ...inOperation({ parameters: [ids] }, { parameters: [{ ...ids, style: 'form', explode: true }] }),
    want: { bump: 'none' },
  },
  {
    name: 'a changed encoding of a form field is breaking',
    ...inOperation(form({}), form({ encoding: { tags: { style: 'deepObject', explode: true } } })),
    want: { bump: 'major', rule: 'serialisation-changed' },
  },
  {
    name: 'the encoding of a new form field comes with the field',
    ...inOperation(
      { requestBody: { content: { 'application/x-www-form-urlencoded': { schema: object({}) } } } },
      form({ encoding: { tags: { style: 'deepObject', explode: true } } }),
    ),
    want: { bump: 'minor', rule: 'property-added' },
  },
  {
    name: 'a parameter that becomes JSON is breaking',
    ...inOperation({ parameters: [ids] }, { parameters: [{ name: 'ids', in: 'query', content: content(ids.schema) }] }),
    want: { bump: 'major', rule: 'serialisation-changed' },
  },
]);
