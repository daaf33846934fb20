import rule from '../../../rules/layout/status-order.ts';
import { describeLayoutRule } from '../describe-rule.ts';

describeLayoutRule('status-order', rule, [
  {
    name: 'ascending statuses pass',
    given: { 'resources/a/a.yaml': 'get: { responses: { "200": {}, "401": {}, "500": {} } }' },
    want: [],
  },
  {
    name: 'an error before the success is reported',
    given: { 'resources/a/a.yaml': 'get: { responses: { "401": {}, "200": {} } }' },
    want: ['resources/a/a.yaml#/get/responses: 401, 200'],
  },
]);
