import rule from '../../../rules/house/description-style.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('description-style', rule, [
  {
    name: 'present tense about what the caller gets passes',
    given: `
      paths:
        /a:
          get: { description: Returns one payment., responses: { "200": { description: The payment. } } }`,
    want: [],
  },
  {
    name: 'an operation that begins with “The” is found',
    given: `
      paths:
        /a:
          get: { description: The payment with its accounts., responses: {} }`,
    want: ['#/paths/~1a/get/description: “The payment with its accounts.…”'],
  },
  {
    name: 'filler is found wherever it stands',
    given: `
      components:
        schemas:
          A: { description: This endpoint returns payments. }
          B: { description: It allows you to pay. }`,
    want: [
      '#/components/schemas/A/description: “This endpoint” in “This endpoint returns payments”',
      '#/components/schemas/B/description: “allows you to” in “It allows you to pay.”',
    ],
  },
  {
    name: 'a text that is not a sentence is found',
    given: `
      components:
        schemas:
          A: { description: name of the bank }`,
    want: ['#/components/schemas/A/description: a text that begins with “n” and ends with “k”'],
  },
  {
    name: 'data in examples is not prose',
    given: `
      components:
        examples:
          a: { summary: A, value: { description: please allow you to } }`,
    want: [],
  },
]);
