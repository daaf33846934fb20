import rule from '../../../rules/house/described.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('described', rule, [
  {
    name: 'descriptions everywhere pass; a $ref to a described schema counts; items and conditions need none',
    given: `
      components:
        schemas:
          A:
            description: A.
            properties:
              own: { description: Own. }
              borrowed: { $ref: '#/components/schemas/B' }
              list: { description: List., items: { type: string } }
            if: { properties: { own: { const: 1 } } }
          B: { description: B. }`,
    want: [],
  },
  {
    name: 'a schema and a property without a description are reported, through allOf too',
    given: `
      components:
        schemas:
          A:
            allOf:
              - properties: { x: { type: string } }`,
    want: [
      '#/components/schemas/A: the schema A without a description',
      '#/components/schemas/A/allOf/0/properties/x: the property `x` without a description',
    ],
  },
  {
    name: 'operation, parameter, body, response and header without a description are reported',
    given: `
      paths:
        /a:
          post:
            parameters: [{ name: q }]
            requestBody: {}
            responses:
              "200": { headers: { X-A: {} } }`,
    want: [
      '#/paths/~1a/post: post /a without a description',
      '#/paths/~1a/post/parameters/0: the parameter `q` without a description',
      '#/paths/~1a/post/requestBody: the request body of post /a without a description',
      '#/paths/~1a/post/responses/200: the response 200 without a description',
      '#/paths/~1a/post/responses/200/headers/X-A: the header `X-A` without a description',
    ],
  },
  {
    name: 'tags and security schemes without a description are reported',
    given: `
      tags: [{ name: A }]
      components:
        securitySchemes: { apiKey: { type: http } }`,
    want: [
      '#/tags/0: the tag A without a description',
      '#/components/securitySchemes/apiKey: the security scheme apiKey without a description',
    ],
  },
]);
