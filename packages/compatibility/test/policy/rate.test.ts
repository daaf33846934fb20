import { expect, test } from 'vitest';
import { diff } from '../../src/diff.ts';
import { answered, document, mirrored, object, pet, string } from '../documents.ts';

const ids = (base: object, revision: object) => diff(base, revision).changes.map(({ id }) => id);

test('a change keeps its fingerprint, whatever else changes', () => {
  const [alone] = ids(answered(pet), answered(object({ name: string })));
  const revision = { ...answered(object({ name: string, colour: string })), tags: [{ name: 'Pets' }] };
  expect(ids(answered(pet), revision)).toContain(alone);
});

test('the fingerprint depends on content and place', () => {
  const typed = (type: string) => answered(object({ name: { type } }));
  expect(ids(typed('string'), typed('integer'))).not.toEqual(ids(typed('string'), typed('boolean')));
  expect(ids(answered(string), answered({ type: 'integer' }))).not.toEqual(
    ids(mirrored(string), mirrored({ type: 'integer' })),
  );
});

test('the fingerprint does not depend on the order of keys', () => {
  const added = (field: object) => ids(answered(object({})), answered(object({ name: field })));
  expect(added({ type: 'string', maxLength: 3 })).toEqual(added({ maxLength: 3, type: 'string' }));
});

test('a change of a shared schema is one change that names all its operations', () => {
  const get = {
    responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } } } },
  };
  const post = { requestBody: get.responses[200] };
  const shared = (Pet: object) =>
    document({ paths: { '/a': { get }, '/b': { get, post } }, components: { schemas: { Pet } } });
  const { changes } = diff(shared(object({})), shared(pet));
  expect(changes.map(({ operation, direction, pointer }) => ({ operation, direction, pointer }))).toEqual([
    { operation: 'GET /a, GET /b, POST /b', direction: 'both', pointer: '#/components/schemas/Pet/properties/age' },
    { operation: 'GET /a, GET /b, POST /b', direction: 'both', pointer: '#/components/schemas/Pet/properties/name' },
  ]);
});

test('the gravest change comes first', () => {
  const { changes } = diff(answered(object({ a: string })), answered(object({ b: string })));
  expect(changes.map(({ bump }) => bump)).toEqual(['major', 'minor']);
});

test('the documents are not modified', () => {
  const [base, revision] = [answered(pet), answered(object({ name: string }))];
  const copies = structuredClone([base, revision]);
  diff(base, revision);
  expect([base, revision]).toEqual(copies);
});

test('input that is not an OpenAPI document is refused, and the error names the side', () => {
  expect(() => diff({}, document())).toThrowError(expect.objectContaining({ name: 'InputError', side: 'base' }));
  expect(() => diff(document(), { openapi: '3.1.0', paths: [] })).toThrowError(
    expect.objectContaining({ side: 'revision', pointer: '#/paths', message: 'expected an object, found a list' }),
  );
});
