import { expect, test } from 'vitest';
import { labelOf } from '../../src/compare/label.ts';

test.each([
  ['#/components/schemas/Pet', 'Pet'],
  ['#/components/schemas/Pet/properties/name', 'Pet.name'],
  ['#/components/schemas/Pet/properties/properties', 'Pet.properties'],
  ['#/components/schemas/Pet/properties', 'Pet'],
  ['#/components/schemas/Pet/allOf/1/properties/tags/items/properties/id', 'Pet.tags[].id'],
  ['#/components/schemas/Pet/additionalProperties/properties/id', 'Pet.*.id'],
  ['#/components/schemas/Pet/patternProperties/^x-/properties/id', 'Pet./^x-/.id'],
  ['#/components/schemas/Pet/patternProperties', 'Pet'],
  ['#/components/parameters/Limit/schema', 'Limit'],
  ['#/components', ''],
  ['#/info/version', '#/info/version'],
  ['#', '#'],
  ['#/paths/~1pets/get', 'GET /pets'],
  ['#/paths/~1pets', ' /pets'],
  ['#/paths/~1pets/get/parameters/0', 'GET /pets, parameter'],
  ['#/paths/~1pets/get/parameters/0/schema/items', 'GET /pets, parameter, []'],
  ['#/paths/~1pets/post/requestBody/content/a~1b/schema', 'POST /pets, request body'],
  ['#/paths/~1pets/post/requestBody/content/a~1b/schema/properties/id', 'POST /pets, request body, id'],
  ['#/paths/~1pets/get/responses', 'GET /pets'],
  ['#/paths/~1pets/get/responses/200/content/a~1b/schema/properties/id', 'GET /pets, response 200, id'],
  ['#/paths/~1pets/get/responses/200/headers/etag/schema', 'GET /pets, response 200, header etag'],
  ['#/webhooks/pet.created/post/requestBody/content/a~1b/schema', 'webhook pet.created, request body'],
])('%s is called %s', (pointer, want) => {
  expect(labelOf(pointer)).toBe(want);
});
