import rule from '../../../rules/layout/component-name-unique.ts';
import { describeLayoutRule } from '../describe-rule.ts';

describeLayoutRule('component-name-unique', rule, [
  {
    name: 'one name for a schema and a parameter passes',
    given: { 'shared/schemas/Page.yaml': '{}', 'shared/parameters/Page.yaml': '{}' },
    want: [],
  },
  {
    name: 'two schemas of one name are reported, and two examples',
    given: {
      'resources/a/schemas/Thing.yaml': '{}',
      'resources/b/schemas/Thing.yaml': '{}',
      'resources/a/examples/Thing/first.yaml': '{}',
      'resources/b/examples/Other/first.yaml': '{}',
    },
    want: [
      'resources/b/schemas/Thing.yaml#: a second schema of the name Thing, beside resources/a/schemas/Thing.yaml',
      'resources/b/examples/Other/first.yaml#: a second example of the name first, beside resources/a/examples/Thing/first.yaml',
    ],
  },
]);
