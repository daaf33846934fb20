import rule from '../../../rules/house/operation-id-verb.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('operation-id-verb', rule, [
  {
    name: 'verbs of the method, and `on` for a webhook, pass',
    given: `
      paths:
        /v1/payments:
          post: { operationId: createPayment }
          get: { operationId: listPayments }
      webhooks:
        transaction.created:
          post: { operationId: onTransactionCreated }`,
    want: [],
  },
  {
    name: 'a verb of another method is reported',
    given: `
      paths:
        /v1/payments:
          get: { operationId: fetchPayments }
          delete: { operationId: getPayment }`,
    want: [
      '#/paths/~1v1~1payments/get/operationId: `fetchPayments`',
      '#/paths/~1v1~1payments/delete/operationId: `getPayment`',
    ],
  },
  {
    name: 'an id that is not camelCase is reported, and one that is missing',
    given: `
      paths:
        /v1/payments:
          post: { operationId: create-payment }
          get: {}`,
    want: ['#/paths/~1v1~1payments/post/operationId: `create-payment`', '#/paths/~1v1~1payments/get: no operationId'],
  },
  {
    name: 'a webhook that is named like an operation is reported',
    given: `
      webhooks:
        transaction.created:
          post: { operationId: createTransaction }`,
    want: ['#/webhooks/transaction.created/post/operationId: `createTransaction`'],
  },
]);
