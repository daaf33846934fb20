import rule from '../../../rules/house/nested-form-fields-encoded.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('nested-form-fields-encoded', rule, [
  {
    name: 'an object and an array with deepObject and explode pass, plain values without',
    given: `
      paths:
        /a:
          post:
            requestBody:
              content:
                application/x-www-form-urlencoded:
                  schema: { $ref: '#/components/schemas/A' }
                  encoding:
                    metadata: { style: deepObject, explode: true }
                    filters: { style: deepObject, explode: true }
      components:
        schemas:
          A:
            properties:
              amount: { type: [number, string] }
              metadata: { $ref: '#/components/schemas/Metadata' }
              filters: { type: array }
          Metadata: { type: [object, 'null'] }`,
    want: [],
  },
  {
    name: 'an object behind a $ref without an encoding is reported',
    given: `
      paths:
        /a:
          post:
            requestBody:
              content:
                application/x-www-form-urlencoded:
                  schema:
                    properties:
                      metadata: { $ref: '#/components/schemas/Metadata' }
      components:
        schemas:
          Metadata: { type: object }`,
    want: [
      '#/paths/~1a/post/requestBody/content/application~1x-www-form-urlencoded: no encoding of `metadata`, an object or array',
    ],
  },
  {
    name: 'another style is reported, one that is not exploded, and an encoding of a plain or unknown field',
    given: `
      paths:
        /a:
          post:
            requestBody:
              content:
                application/x-www-form-urlencoded:
                  schema:
                    properties:
                      filters: { type: array }
                      tags: { type: array }
                      marks: { type: array }
                      name: { type: string }
                  encoding:
                    filters: { style: form, explode: true }
                    tags: { style: deepObject }
                    marks: { style: deepObject, explode: false }
                    name: { style: deepObject, explode: true }
                    gone: { style: deepObject, explode: true }`,
    want: [
      '#/paths/~1a/post/requestBody/content/application~1x-www-form-urlencoded/encoding/filters: {"style":"form","explode":true}',
      '#/paths/~1a/post/requestBody/content/application~1x-www-form-urlencoded/encoding/tags: {"style":"deepObject"}',
      '#/paths/~1a/post/requestBody/content/application~1x-www-form-urlencoded/encoding/marks: {"style":"deepObject","explode":false}',
      '#/paths/~1a/post/requestBody/content/application~1x-www-form-urlencoded/encoding/name: an encoding of `name`, which is a plain value',
      '#/paths/~1a/post/requestBody/content/application~1x-www-form-urlencoded/encoding/gone: an encoding of `gone`, which the schema does not have',
    ],
  },
]);
