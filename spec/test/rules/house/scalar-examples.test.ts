import rule from '../../../rules/house/scalar-examples.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('scalar-examples', rule, [
  {
    name: 'a scalar with an example passes, and an object without',
    given: `
      components:
        schemas:
          Flag: { type: [boolean, string], examples: [true, "1"] }
          Payment: { type: object }
          Metadata: { type: [object, 'null'] }
          Choice: { anyOf: [{ type: string }, { $ref: '#/components/schemas/Payment' }] }
          Rules: { anyOf: [{ type: string }, { type: array }] }
          Union: { oneOf: [] }`,
    want: [],
  },
  {
    name: 'a scalar without an example is reported',
    given: `
      components:
        schemas:
          Flag: { type: [boolean, string] }
          Amount: { anyOf: [{ type: number }, { type: string }] }
          Bic: { type: string, examples: [] }`,
    want: [
      '#/components/schemas/Flag: Flag, of type boolean or string, without examples',
      '#/components/schemas/Amount: Amount, of type number or string, without examples',
      '#/components/schemas/Bic: Bic, of type string, without examples',
    ],
  },
]);
