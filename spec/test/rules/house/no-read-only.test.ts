import rule from '../../../rules/house/no-read-only.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('no-read-only', rule, [
  {
    name: 'a property that is called readOnly passes',
    given: `
      components:
        schemas:
          A: { properties: { readOnly: { type: boolean } } }`,
    want: [],
  },
  {
    name: 'readOnly, writeOnly and nullable are reported',
    given: `
      components:
        schemas:
          A:
            properties:
              a: { readOnly: true }
              b: { writeOnly: true }
              c: { nullable: true }`,
    want: [
      '#/components/schemas/A/properties/a/readOnly: `readOnly: true`',
      '#/components/schemas/A/properties/b/writeOnly: `writeOnly: true`',
      '#/components/schemas/A/properties/c/nullable: `nullable: true`',
    ],
  },
]);
