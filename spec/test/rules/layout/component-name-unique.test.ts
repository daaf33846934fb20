import rule from '../../../rules/layout/component-name-unique.ts';
import { describeLayoutRule } from '../describe-rule.ts';

describeLayoutRule('component-name-unique', rule, [
  {
    name: 'names of their own pass, and a path file that is called like a schema',
    given: {
      'shared/schemas/Page.yaml': '{}',
      'shared/parameters/PageNumber.yaml': '{}',
      'resources/a/page.yaml': '{}',
    },
    want: [],
  },
  {
    name: 'one name for a schema and a parameter is reported, with other capitals too',
    given: {
      'shared/schemas/Page.yaml': '{}',
      'shared/parameters/Page.yaml': '{}',
      'shared/responses/Gone.yaml': '{}',
      'shared/examples/Other/gone.yaml': '{}',
    },
    want: [
      'shared/parameters/Page.yaml#: a second component with the name Page, in addition to shared/schemas/Page.yaml',
      'shared/examples/Other/gone.yaml#: a second component with the name gone, in addition to shared/responses/Gone.yaml',
    ],
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
      'resources/b/schemas/Thing.yaml#: a second component with the name Thing, in addition to resources/a/schemas/Thing.yaml',
      'resources/b/examples/Other/first.yaml#: a second component with the name first, in addition to resources/a/examples/Thing/first.yaml',
    ],
  },
]);
