import rule from '../../../rules/house/summary-sentence-case.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('summary-sentence-case', rule, [
  {
    name: 'sentence case passes, with abbreviations and known names',
    given: `
      paths:
        /a:
          get: { summary: List the IBANs of the Testbank (XS2A.api) }`,
    want: [],
  },
  {
    name: 'title case is reported',
    given: `
      paths:
        /a:
          get: { summary: List Payments }`,
    want: ['#/paths/~1a/get/summary: “List Payments”, with a capital in “Payments”'],
  },
  {
    name: 'a full stop is reported',
    given: `
      paths:
        /a:
          get: { summary: List payments. }`,
    want: ['#/paths/~1a/get/summary: “List payments.”, which ends with “.”'],
  },
  {
    name: 'a small letter at the beginning is reported, and a missing summary',
    given: `
      paths:
        /a:
          get: { summary: list payments }
          post: {}`,
    want: [
      '#/paths/~1a/get/summary: “list payments”, which does not begin with a capital',
      '#/paths/~1a/post: no summary',
    ],
  },
]);
