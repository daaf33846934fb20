import rule from '../../../rules/layout/file-kind.ts';
import { describeLayoutRule } from '../describe-rule.ts';

describeLayoutRule('file-kind', rule, [
  {
    name: 'content of the kind of the folder passes',
    given: {
      'shared/schemas/Flag.yaml': 'type: boolean',
      'shared/parameters/PageNumber.yaml': 'in: query',
      'webhooks/transaction.created.yaml': 'post: {}',
      'resources/wizard/wizard.yaml': 'post: {}',
      'resources/wizard/mock.yaml': 'answers: []',
    },
    want: [],
  },
  {
    name: 'a parameter among the schemas is reported',
    given: { 'shared/schemas/Page.yaml': '{ name: page, in: query }' },
    want: ['shared/schemas/Page.yaml#: the keys name, in, which look like a parameter'],
  },
  {
    name: 'a path in the file of the mock is reported',
    given: { 'resources/wizard/mock.yaml': 'post: {}' },
    want: ['resources/wizard/mock.yaml#: the keys post, which look like a path'],
  },
]);
