import rule from '../../../rules/house/mandatory-statuses.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('mandatory-statuses', rule, [
  {
    name: 'success, 401, 403, 422 and 500 pass',
    given: `
      paths:
        /a:
          get:
            responses: { "204": {}, "401": {}, "403": {}, "422": {}, "500": {} }`,
    want: [],
  },
  {
    name: 'a missing 401 is reported',
    given: `
      paths:
        /a:
          get:
            responses: { "200": {}, "403": {}, "422": {}, "500": {} }`,
    want: ['#/paths/~1a/get/responses: 200, 403, 422, 500'],
  },
  {
    name: 'a missing success is reported',
    given: `
      paths:
        /a:
          get:
            responses: { "401": {}, "403": {}, "422": {}, "500": {} }`,
    want: ['#/paths/~1a/get/responses: 401, 403, 422, 500'],
  },
  {
    name: 'a webhook needs a success alone',
    given: `
      webhooks:
        a:
          post:
            responses: { "200": {} }
        b:
          post:
            responses: { "500": {} }`,
    want: ['#/webhooks/b/post/responses: 500'],
  },
]);
