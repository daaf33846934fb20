import rule from '../../../rules/layout/example-shape.ts';
import { describeLayoutRule } from '../describe-rule.ts';

describeLayoutRule('example-shape', rule, [
  {
    name: 'summary, description and value pass',
    given: { 'shared/examples/A/a.yaml': '{ summary: Money has arrived, description: B, value: { any: thing } }' },
    want: [],
  },
  {
    name: 'an example without its envelope is reported',
    given: { 'shared/examples/A/a.yaml': 'code: 404' },
    want: ['shared/examples/A/a.yaml#: no `summary` and no `value`', 'shared/examples/A/a.yaml#/code: the key `code`'],
  },
  {
    name: 'a summary with a full stop is reported, and one that is too short to tell anything',
    given: {
      'shared/examples/A/a.yaml': '{ summary: Money has arrived., value: 1 }',
      'shared/examples/A/b.yaml': '{ summary: x, value: 1 }',
    },
    want: ['shared/examples/A/a.yaml#/summary: “Money has arrived.”', 'shared/examples/A/b.yaml#/summary: “x”'],
  },
  {
    name: 'a summary has at least five characters',
    given: {
      'shared/examples/A/a.yaml': '{ summary: Paid, value: 1 }',
      'shared/examples/A/b.yaml': '{ summary: Payed, value: 1 }',
    },
    want: ['shared/examples/A/a.yaml#/summary: “Paid”'],
  },
]);
