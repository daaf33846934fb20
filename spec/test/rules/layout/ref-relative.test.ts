import rule from '../../../rules/layout/ref-relative.ts';
import { describeLayoutRule } from '../describe-rule.ts';

describeLayoutRule('ref-relative', rule, [
  {
    name: 'a path relative to the file passes, and data in an example',
    given: {
      'resources/a/a.yaml': '$ref: ../../shared/schemas/A.yaml',
      'shared/examples/A/a.yaml': 'value: { $ref: https://host.test/a }',
    },
    want: [],
  },
  {
    name: 'an address, a path from the root of the disk, one out of the contract, and a superfluous ./ are reported',
    given: {
      'resources/a/a.yaml': `
        get: { $ref: https://host.test/a.yaml }
        put: { $ref: /a.yaml }
        post: { $ref: ../../../a.yaml }
        patch: { $ref: ./a.yaml }`,
    },
    want: [
      'resources/a/a.yaml#/get/$ref: https://host.test/a.yaml',
      'resources/a/a.yaml#/put/$ref: /a.yaml',
      'resources/a/a.yaml#/post/$ref: ../../../a.yaml',
      'resources/a/a.yaml#/patch/$ref: ./a.yaml',
    ],
  },
]);
