import rule from '../../../rules/house/single-types.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('single-types', rule, [
  {
    name: 'one type passes, a type that may be null, and a union of types',
    given: `
      components:
        schemas:
          Bic: { type: string, enum: [TESTDE88XXX, TESTAT88XXX] }
          Note: { type: [string, 'null'], enum: [a, null] }
          Flag: { anyOf: [{ type: boolean }, { type: string, enum: ['0', '1'] }] }`,
    want: [],
  },
  {
    name: 'a list of types is found, with null and without',
    given: `
      components:
        schemas:
          Flag: { type: [boolean, string] }
          Risk: { properties: { amount: { type: [number, string, 'null'] } } }`,
    want: [
      '#/components/schemas/Flag/type: the types boolean, string',
      '#/components/schemas/Risk/properties/amount/type: the types number, string',
    ],
  },
  {
    name: 'a mixed enum without a type is found',
    given: `
      components:
        schemas:
          Flag: { enum: [true, '1'] }`,
    want: ['#/components/schemas/Flag/enum: values of the types boolean, string'],
  },
]);
