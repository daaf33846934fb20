import rule from '../../../rules/layout/file-name.ts';
import { describeLayoutRule } from '../describe-rule.ts';

describeLayoutRule('file-name', rule, [
  {
    name: 'PascalCase, kebab-case, and the file of a path pass',
    given: {
      'openapi.yaml': `
        paths:
          /v1/payments/{payment_id}/loss: { $ref: 'resources/payments/payments_{payment_id}_loss.yaml' }
        webhooks:
          transaction.created: { $ref: webhooks/transaction.created.yaml }`,
      'shared/schemas/BankCode.yaml': '{}',
      'shared/examples/ErrorBody/not-found.yaml': '{}',
    },
    want: [],
  },
  {
    name: 'a schema in kebab-case and an example in PascalCase are reported',
    given: { 'shared/schemas/bank-code.yaml': '{}', 'shared/examples/ErrorBody/NotFound.yaml': '{}' },
    want: [
      'shared/schemas/bank-code.yaml#: the file name bank-code.yaml',
      'shared/examples/ErrorBody/NotFound.yaml#: the file name NotFound.yaml',
    ],
  },
  {
    name: 'a path whose file has another name is reported',
    given: { 'openapi.yaml': 'paths: { /v1/payments: { $ref: resources/payments/list.yaml } }' },
    want: ['openapi.yaml#/paths/~1v1~1payments: a `$ref` to resources/payments/list.yaml'],
  },
  {
    name: 'a webhook whose file has another name is reported',
    given: { 'openapi.yaml': 'webhooks: { transaction.created: { $ref: webhooks/created.yaml } }' },
    want: ['openapi.yaml#/webhooks/transaction.created: a `$ref` to webhooks/created.yaml'],
  },
]);
