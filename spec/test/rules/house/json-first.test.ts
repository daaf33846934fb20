import rule from '../../../rules/house/json-first.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('json-first', rule, [
  {
    name: 'JSON first, and the form like it, pass',
    given: `
      paths:
        /a:
          post:
            requestBody:
              content:
                application/json: { schema: { type: object }, examples: { a: { value: { x: 1 } } } }
                application/x-www-form-urlencoded: { schema: { type: object }, examples: { a: { value: { x: 1 } } } }
            responses:
              "200": { content: { application/json: {}, text/csv: {} } }`,
    want: [],
  },
  {
    name: 'a form may describe how it is written',
    given: `
      paths:
        /a:
          post:
            requestBody:
              content:
                application/json: { schema: { $ref: '#/a' } }
                application/x-www-form-urlencoded: { schema: { $ref: '#/a', description: Brackets. } }`,
    want: [],
  },
  {
    name: 'an example with an empty object is left out of the form',
    given: `
      paths:
        /a:
          post:
            requestBody:
              content:
                application/json: { schema: {}, examples: { a: { value: { x: 1 } }, b: { value: { x: {} } } } }
                application/x-www-form-urlencoded: { schema: {}, examples: { a: { value: { x: 1 } } } }`,
    want: [],
  },
  {
    name: 'the form before JSON is reported, and a missing form',
    given: `
      paths:
        /a:
          post:
            requestBody: { content: { application/x-www-form-urlencoded: {}, application/json: {} } }
          put:
            requestBody: { content: { application/json: {} } }`,
    want: [
      '#/paths/~1a/post/requestBody/content: application/x-www-form-urlencoded, application/json',
      '#/paths/~1a/put/requestBody/content: application/json',
    ],
  },
  {
    name: 'a form with another schema and without an example of JSON is reported',
    given: `
      paths:
        /a:
          post:
            requestBody:
              content:
                application/json: { schema: { type: object }, examples: { a: { value: 1 } } }
                application/x-www-form-urlencoded: { schema: { type: string } }`,
    want: [
      '#/paths/~1a/post/requestBody/content/application~1x-www-form-urlencoded/schema: another schema',
      '#/paths/~1a/post/requestBody/content/application~1x-www-form-urlencoded/examples: no examples',
    ],
  },
  {
    name: 'a response with CSV before JSON is reported',
    given: `
      paths:
        /a:
          get:
            responses:
              "200": { content: { text/csv: {}, application/json: {} } }`,
    want: ['#/paths/~1a/get/responses/200/content: text/csv, application/json'],
  },
  {
    name: 'a webhook that offers a form is reported',
    given: `
      webhooks:
        a:
          post:
            requestBody: { content: { application/json: {}, application/x-www-form-urlencoded: {} } }`,
    want: ['#/webhooks/a/post/requestBody/content: application/json, application/x-www-form-urlencoded'],
  },
]);
