import rule from '../../../rules/layout/ref-dangling.ts';
import { describeLayoutRule } from '../describe-rule.ts';

describeLayoutRule('ref-dangling', rule, [
  {
    name: 'a file that exists passes, with a fragment too',
    given: {
      'openapi.yaml': `
        a: { $ref: shared/schemas/A.yaml }
        b: { $ref: 'shared/schemas/A.yaml#/properties/b' }`,
      'shared/schemas/A.yaml': 'properties: { b: {} }',
    },
    want: [],
  },
  {
    name: 'a file that does not exist is reported',
    given: { 'openapi.yaml': 'a: { $ref: shared/schemas/B.yaml }' },
    want: ['openapi.yaml#/a/$ref: shared/schemas/B.yaml, a file that does not exist'],
  },
  {
    name: 'a fragment that leads to nothing is reported',
    given: {
      'openapi.yaml': `a: { $ref: 'shared/schemas/A.yaml#/properties/c' }`,
      'shared/schemas/A.yaml': 'properties: { b: {} }',
    },
    want: [
      'openapi.yaml#/a/$ref: shared/schemas/A.yaml#/properties/c; shared/schemas/A.yaml has nothing at #/properties/c',
    ],
  },
]);
