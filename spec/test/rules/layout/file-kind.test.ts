import rule from '../../../rules/layout/file-kind.ts';
import { describeLayoutRule } from '../describe-rule.ts';

describeLayoutRule('file-kind', rule, [
  {
    name: 'content of the kind of the folder passes',
    given: {
      'shared/schemas/Flag.yaml': 'type: boolean',
      'shared/parameters/Page.yaml': 'in: query',
      'webhooks/transaction.created.yaml': 'post: {}',
    },
    want: [],
  },
  {
    name: 'a parameter among the schemas is found',
    given: { 'shared/schemas/Page.yaml': '{ name: page, in: query }' },
    want: ['shared/schemas/Page.yaml#: the keys name, in, which look like a parameter'],
  },
]);
