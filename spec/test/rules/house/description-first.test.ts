import rule from '../../../rules/house/description-first.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('description-first', rule, [
  {
    name: 'a description at the top passes, below the title that the compiler adds too',
    given: `
      components:
        schemas:
          A: { title: A, description: An a., type: string }
          B: { description: A b., type: string }`,
    want: [],
  },
  {
    name: 'a description below other keys is found, and a schema without one',
    given: `
      components:
        schemas:
          A: { type: string, description: An a. }
          B: { title: B, type: string }
          C: {}`,
    want: ['#/components/schemas/A: type', '#/components/schemas/B: type', '#/components/schemas/C: no keys'],
  },
]);
