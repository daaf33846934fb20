import rule from '../../../rules/house/operation-id-unique.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('operation-id-unique', rule, [
  {
    name: 'different ids pass',
    given: `
      paths:
        /a:
          get: { operationId: getA }
        /b:
          get: { operationId: getB }`,
    want: [],
  },
  {
    name: 'a webhook with the id of an operation is reported',
    given: `
      paths:
        /a:
          get: { operationId: getA }
      webhooks:
        b:
          post: { operationId: getA }`,
    want: ['#/webhooks/b/post/operationId: `getA`, which is the id of #/paths/~1a/get too'],
  },
]);
