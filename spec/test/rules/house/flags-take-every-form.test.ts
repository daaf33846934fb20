import rule from '../../../rules/house/flags-take-every-form.ts';
import { describeRule } from '../describe-rule.ts';

const flagInput = `FlagInput: { anyOf: [{ type: boolean }, { type: string }] }`;

describeRule('flags-take-every-form', rule, [
  {
    name: 'FlagInput passes in a query and in a body, a boolean in a response, in a webhook and in a union',
    given: `
      paths:
        /a:
          post:
            parameters: [{ schema: { $ref: '#/components/schemas/FlagInput' } }]
            requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } }
            responses: { "200": { content: { application/json: { schema: { properties: { a: { type: boolean } } } } } } }
      webhooks:
        a.created:
          post: { requestBody: { content: { application/json: { schema: { properties: { a: { type: boolean } } } } } } }
      components:
        schemas:
          A: { properties: { a: { $ref: '#/components/schemas/FlagInput' }, self: { $ref: '#/components/schemas/A' } } }
          ${flagInput}`,
    want: [],
  },
  {
    name: 'a boolean in a query is found, with its path item',
    given: `
      paths:
        /a:
          parameters: [{ schema: { type: boolean } }]
          get: {}`,
    want: ['#/paths/~1a/parameters/0/schema: a flag that accepts only `true` and `false`'],
  },
  {
    name: 'a boolean of a body is found once, however deep it lies',
    given: `
      paths:
        /a:
          post:
            requestBody:
              content:
                application/json: { schema: { $ref: '#/components/schemas/A' } }
                application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/A' } }
      components:
        schemas:
          A: { properties: { b: { $ref: '#/components/schemas/B' } } }
          B: { allOf: [{ properties: { flag: { type: boolean } } }] }`,
    want: ['#/components/schemas/B/allOf/0/properties/flag: a flag that accepts only `true` and `false`'],
  },
]);
