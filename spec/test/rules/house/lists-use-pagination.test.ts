import rule from '../../../rules/house/lists-use-pagination.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('lists-use-pagination', rule, [
  {
    name: 'a list on Page with page and per_page passes',
    given: `
      paths:
        /a:
          get:
            operationId: listAs
            parameters: [{ name: page }, { name: per_page }]
            responses: { "200": { content: { application/json: { schema: { $ref: '#/components/schemas/AList' } } } } }
      components:
        schemas:
          AList:
            allOf: [{ $ref: '#/components/schemas/Page' }, { properties: { data: {} } }]`,
    want: [],
  },
  {
    name: 'a single object needs no pagination',
    given: `
      paths:
        /a:
          get: { operationId: getA }`,
    want: [],
  },
  {
    name: 'a list without per_page is reported',
    given: `
      paths:
        /a:
          get:
            operationId: listAs
            parameters: [{ name: page }]
            responses: { "200": { content: { application/json: { schema: { $ref: '#/components/schemas/AList' } } } } }
      components:
        schemas:
          AList:
            allOf: [{ $ref: '#/components/schemas/Page' }, { properties: { data: {} } }]`,
    want: ['#/paths/~1a/get/parameters: the parameters page'],
  },
  {
    name: 'a bare array is reported',
    given: `
      paths:
        /a:
          get:
            operationId: listAs
            parameters: [{ name: page }, { name: per_page }]
            responses: { "200": { content: { application/json: { schema: { $ref: '#/components/schemas/As' } } } } }
      components:
        schemas:
          As: { type: array }`,
    want: ['#/components/schemas/As: a body that is not built on `Page`'],
  },
]);
