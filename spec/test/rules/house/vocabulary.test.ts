import rule from '../../../rules/house/vocabulary.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('vocabulary', rule, [
  {
    name: 'our own words pass',
    given: `
      components:
        schemas:
          A: { title: Bank user, description: Somebody whose bank logins are kept together. }`,
    want: [],
  },
  {
    name: 'a word of another vocabulary is reported in descriptions, summaries and titles',
    given: `
      paths:
        /a:
          get: { summary: List customers, description: Returns the end users., responses: {} }
      components:
        schemas:
          A: { title: User token }`,
    want: [
      '#/paths/~1a/get/description: “end users”',
      '#/paths/~1a/get/summary: “customers”',
      '#/components/schemas/A/title: “User token”',
    ],
  },
  {
    name: 'the value of an example may say anything, its summary may not',
    given: `
      components:
        examples:
          a: { summary: One customer, value: { description: One customer } }`,
    want: ['#/components/examples/a/summary: “customer”'],
  },
]);
