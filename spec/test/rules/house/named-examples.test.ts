import rule from '../../../rules/house/named-examples.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('named-examples', rule, [
  {
    name: 'a body that refers to an example file by its name passes, and a parameter with an example',
    given: `
      paths:
        /a:
          get:
            parameters: [{ name: q, example: test }]
            responses:
              "200":
                content:
                  application/json: { examples: { a-first: { $ref: '#/components/examples/a-first' } } }`,
    want: [],
  },
  {
    name: 'a body without an example is reported, and an example without a name',
    given: `
      paths:
        /a:
          get:
            responses:
              "200": { content: { application/json: {} } }
              "500": { content: { application/json: { example: 1 } } }`,
    want: [
      '#/paths/~1a/get/responses/200/content/application~1json: no examples of the application/json body',
      '#/paths/~1a/get/responses/500/content/application~1json/example: an `example` without a name',
    ],
  },
  {
    name: 'an example in place is reported, and one under another name than that of its file',
    given: `
      paths:
        /a:
          get:
            responses:
              "200":
                content:
                  application/json:
                    examples:
                      here: { value: 1 }
                      other: { $ref: '#/components/examples/a-first' }`,
    want: [
      '#/paths/~1a/get/responses/200/content/application~1json/examples/here: `here`, written in place',
      '#/paths/~1a/get/responses/200/content/application~1json/examples/other: `other` for #/components/examples/a-first',
    ],
  },
  {
    name: 'a parameter without an example is reported',
    given: `
      paths:
        /a:
          get:
            parameters: [{ name: q }]`,
    want: ['#/paths/~1a/get/parameters/0: the parameter `q` without an example'],
  },
]);
