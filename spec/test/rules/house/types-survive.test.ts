import rule from '../../../rules/house/types-survive.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('types-survive', rule, [
  {
    name: '“one of the two” as if and then passes',
    given: `
      components:
        schemas:
          A:
            properties: { a: {}, b: {} }
            if: { not: { required: [b] } }
            then: { required: [a] }`,
    want: [],
  },
  {
    name: '“one of the two” as anyOf beside properties is reported',
    given: `
      components:
        schemas:
          A:
            properties: { a: {}, b: {} }
            anyOf: [{ required: [a] }, { required: [b] }]`,
    want: ['#/components/schemas/A/anyOf: `anyOf` of `required` next to `properties`'],
  },
]);
