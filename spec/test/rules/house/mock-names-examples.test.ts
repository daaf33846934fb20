import rule from '../../../rules/house/mock-names-examples.ts';
import { describeRule } from '../describe-rule.ts';

const responses = `
          responses:
            '200': { content: { application/json: { examples: { form-bank: {}, form-login: {} } } } }
            '422': { $ref: '#/components/responses/ValidationFailed' }`;
const components = `
      components:
        responses:
          ValidationFailed: { content: { application/json: { examples: { validation-failed: {} } } } }`;

function contractWith(mock: string): string {
  return `
      paths:
        /v1/wizard:
          post:
            operationId: submitWizardStep
            x-mock: ${mock}${responses.replaceAll('\n', '\n  ')}${components}`;
}

describeRule('mock-names-examples', rule, [
  {
    name: 'examples of any response pass, and an operation without a declaration',
    given: `${contractWith(`
              answers:
                - { when: { required: [bank_code] }, example: form-login }
                - { when: { properties: { pin: { const: bad } } }, example: validation-failed }
              scenarios:
                login: { summary: 'Bank, login', steps: [form-bank, form-login] }`)}
      webhooks: { created: { post: { operationId: onCreated } } }`,
    want: [],
  },
  {
    name: 'an unknown example is reported, in an answer and in a step',
    given: contractWith(`
              answers: [{ when: {}, example: form-tan }, { when: {} }]
              scenarios: { login: { summary: 'Bank, TAN', steps: [form-bank, form-tan] } }`),
    want: [
      '#/paths/~1v1~1wizard/post/x-mock/answers/0/example: the example "form-tan"',
      '#/paths/~1v1~1wizard/post/x-mock/answers/1/example: no example',
      '#/paths/~1v1~1wizard/post/x-mock/scenarios/login/steps/1: the example "form-tan"',
    ],
  },
  {
    name: 'what is not a schema is reported, and an unknown keyword in one',
    given: contractWith(`
              answers:
                - { when: true, example: form-bank }
                - { when: { requierd: [pin] }, example: form-bank }
                - { when: { type: text }, example: form-bank }`),
    want: [
      '#/paths/~1v1~1wizard/post/x-mock/answers/0/when: true',
      '#/paths/~1v1~1wizard/post/x-mock/answers/1/when: strict mode: unknown keyword: "requierd"',
      '#/paths/~1v1~1wizard/post/x-mock/answers/2/when: schema is invalid: data/type must be equal to one of the ' +
        'allowed values, data/type must be array, data/type must match a schema in anyOf',
    ],
  },
  {
    name: 'keys that no mock reads are reported',
    given: contractWith(`
              answer: []
              answers: [{ if: {}, when: {}, example: form-bank }]`),
    want: [
      '#/paths/~1v1~1wizard/post/x-mock: the keys answer',
      '#/paths/~1v1~1wizard/post/x-mock/answers/0: the keys if',
    ],
  },
  {
    name: 'a scenario needs a name that can be typed, a summary and steps',
    given: contractWith('{ scenarios: { Log in: { steps: [] } } }'),
    want: [
      '#/paths/~1v1~1wizard/post/x-mock/scenarios/Log in: the name `Log in`',
      '#/paths/~1v1~1wizard/post/x-mock/scenarios/Log in/summary: nothing',
      '#/paths/~1v1~1wizard/post/x-mock/scenarios/Log in/steps: no steps',
    ],
  },
  {
    name: 'a scenario of one name at two operations is reported',
    given: `
      paths:
        /v1/a: { get: { operationId: getA, x-mock: { scenarios: { one: { summary: Only once, steps: [a] } } },
          responses: { '200': { content: { application/json: { examples: { a: {} } } } } } } }
        /v1/b: { get: { operationId: getB, x-mock: { scenarios: { one: { summary: Only once, steps: [a] } } },
          responses: { '200': { content: { application/json: { examples: { a: {} } } } } } } }`,
    want: ['#/paths/~1v1~1b/get/x-mock/scenarios/one: a second scenario `one`, in addition to that of getA'],
  },
  {
    name: 'a summary has at least five characters',
    given: contractWith(`
              scenarios:
                long: { summary: Login, steps: [form-bank] }
                short: { summary: Logi, steps: [form-bank] }`),
    want: ['#/paths/~1v1~1wizard/post/x-mock/scenarios/short/summary: "Logi"'],
  },
  {
    name: 'one schema may stand in several answers',
    given: contractWith(`
              answers:
                - { when: { $id: 'https://example.com/a', required: [pin] }, example: form-bank }
                - { when: { $id: 'https://example.com/a', required: [pin] }, example: form-login }`),
    want: [],
  },
]);
