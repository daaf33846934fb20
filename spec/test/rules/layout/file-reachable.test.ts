import rule from '../../../rules/layout/file-reachable.ts';
import { describeLayoutRule } from '../describe-rule.ts';

describeLayoutRule('file-reachable', rule, [
  {
    name: 'a file at the end of a chain of $refs passes, and a workflow',
    given: {
      'openapi.yaml': 'paths: { /v1/a: { $ref: resources/a/a.yaml } }',
      'resources/a/a.yaml': '$ref: schemas/A.yaml',
      'resources/a/schemas/A.yaml': '{}',
      'workflows/a.arazzo.yaml': '{}',
    },
    want: [],
  },
  {
    name: 'files that only refer to each other are reported',
    given: {
      'openapi.yaml': '{}',
      'shared/schemas/A.yaml': '$ref: B.yaml',
      'shared/schemas/B.yaml': '$ref: A.yaml',
    },
    want: [
      'shared/schemas/A.yaml#: a schema that no `$ref` on the way from openapi.yaml leads to',
      'shared/schemas/B.yaml#: a schema that no `$ref` on the way from openapi.yaml leads to',
    ],
  },
]);
