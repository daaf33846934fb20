import rule from '../../../rules/layout/root-table-of-contents.ts';
import { describeLayoutRule } from '../describe-rule.ts';

describeLayoutRule('root-table-of-contents', rule, [
  {
    name: 'references and what belongs to the whole pass',
    given: {
      'openapi.yaml': `
        openapi: 3.1.0
        info: { $ref: shared/info.yaml }
        tags: [{ name: A }]
        paths: { /v1/a: { $ref: resources/a/a.yaml } }
        components: { securitySchemes: { $ref: shared/securitySchemes.yaml } }`,
    },
    want: [],
  },
  {
    name: 'a dialect of schemas is reported',
    given: {
      'openapi.yaml': `
        openapi: 3.1.0
        jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema`,
    },
    want: ['openapi.yaml#/jsonSchemaDialect: the key `jsonSchemaDialect`'],
  },
  {
    name: 'an operation written in place is reported, a component, and an unknown key',
    given: {
      'openapi.yaml': `
        paths: { /v1/a: { get: {} } }
        components: { schemas: { $ref: shared/schemas.yaml } }
        x-notes: text`,
    },
    want: [
      'openapi.yaml#/x-notes: the key `x-notes`',
      'openapi.yaml#/paths/~1v1~1a: keys get',
      'openapi.yaml#/components/schemas: components of the kind schemas',
    ],
  },
]);
