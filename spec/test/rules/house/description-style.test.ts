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
    name: 'an operation that begins with “The” is reported',
    given: `
      paths:
        /a:
          get: { description: The payment with its accounts., responses: {} }`,
    want: ['#/paths/~1a/get/description: “The payment with its accounts.…”'],
  },
  {
    name: 'filler is reported wherever it stands',
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
    name: 'a text that is not a sentence is reported',
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
  {
    name: 'a superfluous space is reported, between words and at the end',
    given: `
      components:
        schemas:
          A: { description: "Two words." }
          B: { description: "Two  words." }
          C: { description: "Two words. " }`,
    want: [
      '#/components/schemas/B/description: “o  w” in “Two  words.”',
      '#/components/schemas/C/description: “a space at the end” in “Two words.”',
    ],
  },
  {
    name: 'of a long text 40 characters are shown, or what stands around the filler',
    given: `
      components:
        schemas:
          A: { description: Returns the payment that this endpoint has created for the bank user of your shop. }
      paths:
        /a:
          get: { description: "The 4567890123456789012345678901234567890.", responses: {} }`,
    want: [
      '#/components/schemas/A/description: “this endpoint” in “ns the payment that this endpoint has created for”',
      '#/paths/~1a/get/description: “The 456789012345678901234567890123456789…”',
    ],
  },
]);
