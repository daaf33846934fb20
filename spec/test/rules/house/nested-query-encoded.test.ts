import rule from '../../../rules/house/nested-query-encoded.ts';
import { describeRule } from '../describe-rule.ts';

const withParameter = (parameter: string) => `
  paths:
    /a:
      get:
        parameters: [{ $ref: '#/components/parameters/A' }]
      delete:
        parameters: [{ $ref: '#/components/parameters/A' }]
  components:
    parameters:
      A: ${parameter}
    schemas:
      Ids: { type: [array, 'null'] }`;
const place = '#/components/parameters/A';

describeRule('nested-query-encoded', rule, [
  {
    name: 'a plain parameter passes',
    given: withParameter('{ name: a, in: query, schema: { type: string } }'),
    want: [],
  },
  {
    name: 'a list with deepObject and explode passes',
    given: withParameter(
      "{ name: a, in: query, style: deepObject, explode: true, schema: { $ref: '#/components/schemas/Ids' } }",
    ),
    want: [],
  },
  {
    name: 'a list in the path is left to its style',
    given: withParameter('{ name: a, in: path, schema: { type: array } }'),
    want: [],
  },
  {
    name: 'a list without a style is reported once',
    given: withParameter("{ name: a, in: query, schema: { $ref: '#/components/schemas/Ids' } }"),
    want: [`${place}: \`a\`, an object or array, with {}`],
  },
  {
    name: 'an object in another style is reported',
    given: withParameter('{ name: a, in: query, style: form, explode: true, schema: { type: object } }'),
    want: [`${place}: \`a\`, an object or array, with {"style":"form","explode":true}`],
  },
  {
    name: 'an object without explode is reported',
    given: withParameter('{ name: a, in: query, style: deepObject, schema: { type: object } }'),
    want: [`${place}: \`a\`, an object or array, with {"style":"deepObject"}`],
  },
  {
    name: 'a list that is not exploded is reported',
    given: withParameter('{ name: a, in: query, style: deepObject, explode: false, schema: { type: array } }'),
    want: [`${place}: \`a\`, an object or array, with {"style":"deepObject","explode":false}`],
  },
]);
