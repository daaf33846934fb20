import rule from '../../../rules/house/not-found-for-ids.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('not-found-for-ids', rule, [
  {
    name: 'a path without a parameter needs no 404',
    given: `
      paths:
        /a:
          get:
            responses: { "200": {} }`,
    want: [],
  },
  {
    name: 'a transaction with 404 and 410 passes',
    given: `
      paths:
        /payments/{payment_id}:
          parameters:
            - { name: payment_id, in: path }
          get:
            responses: { "200": {}, "404": {}, "410": {} }`,
    want: [],
  },
  {
    name: 'an id without 404 is reported, with the parameter behind a $ref too',
    given: `
      paths:
        /users/{user_id}:
          get:
            parameters:
              - $ref: '#/components/parameters/UserId'
            responses: { "200": {} }
      components:
        parameters:
          UserId: { name: user_id, in: path }`,
    want: ['#/paths/~1users~1{user_id}/get/responses: 200 in an operation with `{user_id}`'],
  },
  {
    name: 'a transaction without 410 is reported',
    given: `
      paths:
        /payments/{payment_id}:
          parameters:
            - { name: payment_id, in: path }
          get:
            responses: { "200": {}, "404": {} }`,
    want: ['#/paths/~1payments~1{payment_id}/get/responses: 200, 404 in an operation with `{payment_id}`'],
  },
]);
