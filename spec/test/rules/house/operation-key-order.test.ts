import rule from '../../../rules/house/operation-key-order.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('operation-key-order', rule, [
  {
    name: 'the order of an operation, extensions last, passes',
    given: `
      paths:
        /a:
          x-aliases: [/b]
          parameters: []
          post: { operationId: createA, summary: A, tags: [A], responses: {}, x-note: last }
          get: { operationId: getA, description: A, security: [], parameters: [], responses: {} }`,
    want: [],
  },
  {
    name: 'a summary before the id is reported',
    given: `
      paths:
        /a:
          get: { summary: A, operationId: getA, responses: {} }`,
    want: ['#/paths/~1a/get: summary, operationId, responses'],
  },
  {
    name: 'a key that no operation has is reported',
    given: `
      paths:
        /a:
          get: { operationId: getA, servers: [], responses: {} }`,
    want: ['#/paths/~1a/get/servers: the key `servers`'],
  },
  {
    name: 'parameters behind a method are reported',
    given: `
      paths:
        /a:
          get: { operationId: getA }
          parameters: []`,
    want: ['#/paths/~1a: get, parameters'],
  },
]);
