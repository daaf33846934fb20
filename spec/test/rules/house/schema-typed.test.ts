import rule from '../../../rules/house/schema-typed.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('schema-typed', rule, [
  {
    name: 'a type, a $ref and a composition pass; “any value” passes where its description says so',
    given: `
      components:
        schemas:
          A:
            type: object
            properties:
              a: { type: string, const: x }
              b: { $ref: '#/components/schemas/A' }
              c: { oneOf: [{ required: [a] }] }
            additionalProperties: { description: Any value. }
            if: { properties: { a: { const: x } } }`,
    want: [],
  },
  {
    name: 'a constant without a type is reported, and a list of anything',
    given: `
      components:
        schemas:
          A:
            type: object
            properties:
              a: { description: A., const: x }
              b: { type: array, items: {} }`,
    want: [
      '#/components/schemas/A/properties/a: description, const',
      '#/components/schemas/A/properties/b/items: an empty schema',
    ],
  },
]);
