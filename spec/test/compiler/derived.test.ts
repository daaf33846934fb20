import { expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { addDerived } from '../../compiler/derived.ts';
import type { JsonObject } from '../../reader/json.ts';
import { contract } from '../contract.ts';

function derived(schema: JsonObject): unknown {
  const contract = { components: { schemas: { Subject: schema } } };
  addDerived(contract);
  return contract.components.schemas.Subject;
}

test.each([
  ['a string', { type: 'string', const: 'text' }, { type: 'string', const: 'text', enum: ['text'] }],
  ['a falsy value', { type: 'integer', const: 0 }, { type: 'integer', const: 0, enum: [0] }],
])('a constant gets an enum of one: %s', (_, given, want) => {
  expect(derived(given)).toEqual({ title: 'Subject', ...want });
});

test('a constant of a condition is not changed', () => {
  const given = { if: { properties: { action: { const: 'back' } } } };
  expect(derived(given)).toEqual({ title: 'Subject', ...given });
});

test('a component is titled with its name, before everything else; a schema inside it is not', () => {
  const schema = derived({ type: 'object', properties: { name: { type: 'string' } } });
  expect(JSON.stringify(schema)).toBe('{"title":"Subject","type":"object","properties":{"name":{"type":"string"}}}');
});

test('a title of the sources stays, so that lint refuses it', () => {
  expect(derived({ title: 'Other' })).toEqual({ title: 'Other' });
});

test('a contract without components stays as it is', () => {
  const contract = { paths: {} };
  addDerived(contract);
  expect(contract).toEqual({ paths: {} });
});

test('every component schema of both bundles is titled with its name, and no other schema has a title', async () => {
  for (const document of Object.values(compile(contract))) {
    const { schemas } = document.components as { schemas: Record<string, JsonObject> };
    expect(Object.values(schemas).map(({ title }) => title)).toEqual(Object.keys(schemas));
    const text = JSON.stringify(document).match(/"title":"/g) ?? [];
    expect(text.length).toBe(Object.keys(schemas).length + 1 + titlesInExamples(document));
  }
});

/** Values that a form shows as its titles; apart from them only `info` has one. */
function titlesInExamples({ components }: JsonObject): number {
  return JSON.stringify((components as JsonObject).examples).match(/"title":"/g)?.length ?? 0;
}
