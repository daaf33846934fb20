import { describe, expect, it } from 'vitest';
import { toSourcePlace } from '../../../compiler/lint/mapping.ts';
import { fromPointer, toPointer } from '../../../reader/json.ts';
import { toSource } from '../../../reader/source.ts';

const source = toSource(
  new Map(
    Object.entries({
      'openapi.yaml': `
        info: { $ref: shared/info.yaml }
        tags: [{ name: A }]
        paths:
          /v1/as: { $ref: resources/as/as.yaml }
        webhooks:
          a.created: { $ref: webhooks/a.created.yaml }
        components:
          securitySchemes: { $ref: shared/securitySchemes.yaml }`,
      'shared/info.yaml': 'title: A',
      'shared/securitySchemes.yaml': 'apiKey: { type: http }',
      'shared/schemas/Page.yaml': 'properties: { total: { type: integer } }',
      'shared/responses/Gone.yaml': '{ description: Gone., content: {} }',
      'resources/as/as.yaml': `
        get:
          responses:
            "200":
              content: { application/json: { schema: { $ref: schemas/A.yaml } } }
            "410": { $ref: ../../shared/responses/Gone.yaml }`,
      'resources/as/schemas/A.yaml': `
        properties:
          page: { description: Here., $ref: ../../../shared/schemas/Page.yaml }`,
      'resources/as/examples/A/a-first.yaml': 'value: { page: { total: 1 } }',
      'webhooks/a.created.yaml': 'post: { summary: A }',
    }),
  ),
);

describe('a place in the bundle becomes a place in the sources', () => {
  it.each([
    ['the root', '#', 'openapi.yaml#'],
    ['a tag, in the table of contents', '#/tags/0/name', 'openapi.yaml#/tags/0/name'],
    ['info, in its file', '#/info/title', 'shared/info.yaml#/title'],
    ['an operation, in the file of its path', '#/paths/~1v1~1as/get', 'resources/as/as.yaml#/get'],
    ['a webhook, in its file', '#/webhooks/a.created/post/summary', 'webhooks/a.created.yaml#/post/summary'],
    ['a path itself, where it is listed', '#/paths/~1v1~1as', 'openapi.yaml#/paths/~1v1~1as'],
    [
      'a component, by its name',
      '#/components/schemas/Page/properties/total',
      'shared/schemas/Page.yaml#/properties/total',
    ],
    ['an example', '#/components/examples/a-first/value/page', 'resources/as/examples/A/a-first.yaml#/value/page'],
    ['a security scheme', '#/components/securitySchemes/apiKey/type', 'shared/securitySchemes.yaml#/apiKey/type'],
    [
      'a place behind a $ref, in the file that it names',
      '#/paths/~1v1~1as/get/responses/410/description',
      'shared/responses/Gone.yaml#/description',
    ],
    [
      'a place behind two $refs',
      '#/paths/~1v1~1as/get/responses/200/content/application~1json/schema/properties/page/properties/total',
      'shared/schemas/Page.yaml#/properties/total',
    ],
    [
      'a key beside a $ref, in the file of the $ref',
      '#/components/schemas/A/properties/page/description',
      'resources/as/schemas/A.yaml#/properties/page/description',
    ],
    [
      'a key that is missing, as the place around it',
      '#/paths/~1v1~1as/get/responses/401',
      'resources/as/as.yaml#/get/responses',
    ],
    ['a component without a file, as the section', '#/components/schemas/Gone', 'openapi.yaml#/components'],
  ])('%s', (_name, bundlePointer, want) => {
    const { file, path } = toSourcePlace(source, fromPointer(bundlePointer));
    expect(`${file}${toPointer(path)}`).toBe(want);
  });
});
