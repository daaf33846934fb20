import rule from '../../../rules/house/union-const.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('union-const', rule, [
  {
    name: 'members that each pin a required constant pass, in allOf too',
    given: `
      components:
        schemas:
          Element:
            oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }]
            discriminator:
              propertyName: type
              mapping: { a: '#/components/schemas/A', b: '#/components/schemas/B' }
          A: { required: [type], properties: { type: { const: a } } }
          B: { allOf: [{ required: [type], properties: { type: { const: b } } }] }`,
    want: [],
  },
  {
    name: 'a member without const is reported, and one that does not require it',
    given: `
      components:
        schemas:
          Element:
            oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }]
            discriminator:
              propertyName: type
              mapping: { a: '#/components/schemas/A', b: '#/components/schemas/B' }
          A: { required: [type], properties: { type: { type: string } } }
          B: { properties: { type: { const: b } } }`,
    want: [
      '#/components/schemas/A/properties/type: A with `type: "string"`',
      '#/components/schemas/B: B with `type: "b"`, not required',
    ],
  },
  {
    name: 'a constant that is not the key of the mapping is reported',
    given: `
      components:
        schemas:
          Element:
            oneOf: [{ $ref: '#/components/schemas/A' }]
            discriminator: { propertyName: type, mapping: { a: '#/components/schemas/A' } }
          A: { required: [type], properties: { type: { const: other } } }`,
    want: ['#/components/schemas/A/properties/type: A with `type: "other"`'],
  },
  {
    name: 'a member without an entry of the mapping is reported, and an entry without a member',
    given: `
      components:
        schemas:
          Element:
            oneOf: [{ $ref: '#/components/schemas/A' }]
            discriminator: { propertyName: type, mapping: { b: '#/components/schemas/B' } }`,
    want: [
      '#/components/schemas/Element/oneOf/0: A, which no entry of the mapping leads to',
      '#/components/schemas/Element/discriminator/mapping/b: b: #/components/schemas/B',
    ],
  },
  {
    name: 'keys beside the union are reported',
    given: `
      components:
        schemas:
          Element:
            type: object
            oneOf: []
            discriminator: { propertyName: type }`,
    want: ['#/components/schemas/Element: type beside `discriminator`'],
  },
  {
    name: 'several keys of the mapping may lead to a member whose enum has them, one key needs a constant',
    given: `
      components:
        schemas:
          Element:
            oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }]
            discriminator:
              propertyName: type
              mapping: { a1: '#/components/schemas/A', a2: '#/components/schemas/A', b: '#/components/schemas/B' }
          A: { required: [type], properties: { type: { type: string, enum: [a1, a2] } } }
          B: { required: [type], properties: { type: { type: string, enum: [b] } } }`,
    want: ['#/components/schemas/B/properties/type: B with `type: "string"`'],
  },
]);
