import rule from '../../../rules/layout/file-place.ts';
import { describeLayoutRule } from '../describe-rule.ts';

describeLayoutRule('file-place', rule, [
  {
    name: 'files in the folders of their kinds pass',
    given: {
      'openapi.yaml': '{}',
      'shared/info.yaml': '{}',
      'resources/payments/payments_{payment_id}.yaml': '{}',
      'resources/payments/schemas/Payment.yaml': '{}',
      'resources/risks/checks/name_check/schemas/NameCheck.yaml': '{}',
      'resources/wizard/elements/TextElement.yaml': '{}',
      'resources/payments/examples/Payment/payment-lost.yaml': '{}',
      'webhooks/transaction.created.yaml': '{}',
      'workflows/pay.arazzo.yaml': '{}',
    },
    want: [],
  },
  {
    name: 'a folder of no kind is reported',
    given: { 'resources/payments/models/Payment.yaml': '{}' },
    want: [
      'resources/payments/models/Payment.yaml#: a file in resources/payments/models, which is not the folder of any kind of file',
    ],
  },
  {
    name: 'an example without the folder of its schema is reported',
    given: { 'resources/payments/examples/payment-lost.yaml': '{}' },
    want: [
      'resources/payments/examples/payment-lost.yaml#: a file in resources/payments/examples, which is not the folder of any kind of file',
    ],
  },
  {
    name: 'a file that is not YAML is reported',
    given: { 'shared/schemas/notes.txt': '' },
    want: ['shared/schemas/notes.txt#: a file in shared/schemas, which is not the folder of any kind of file'],
  },
]);
