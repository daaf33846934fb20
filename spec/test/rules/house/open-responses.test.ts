import rule from '../../../rules/house/open-responses.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('open-responses', rule, [
  {
    name: 'an open object passes, and a closed one in a request',
    given: `
      paths:
        /a:
          post:
            requestBody: { content: { application/json: { schema: { additionalProperties: false } } } }
            responses: { "200": { content: { application/json: { schema: { type: object } } } } }`,
    want: [],
  },
  {
    name: 'a closed object in a response is reported, behind $refs and in circles too',
    given: `
      paths:
        /a:
          get:
            responses:
              "200": { content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } }
      components:
        schemas:
          A: { properties: { b: { $ref: '#/components/schemas/B' } } }
          B: { additionalProperties: false, properties: { a: { $ref: '#/components/schemas/A' } } }`,
    want: ['#/components/schemas/B/additionalProperties: `additionalProperties: false` in a response'],
  },
  {
    name: 'a closed object in a webhook is reported',
    given: `
      webhooks:
        a:
          post:
            requestBody: { content: { application/json: { schema: { unevaluatedProperties: false } } } }`,
    want: [
      '#/webhooks/a/post/requestBody/content/application~1json/schema/unevaluatedProperties: `unevaluatedProperties: false` in a response',
    ],
  },
]);
