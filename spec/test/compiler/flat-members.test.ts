import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../../compiler/compile.ts';
import { withFlatMembers } from '../../compiler/flat-members.ts';
import type { JsonObject } from '../../reader/json.ts';
import { contract } from '../contract.ts';

/** The schemas of a contract, given in YAML, after their members were made flat. */
function flat(schemas: string): JsonObject {
  const { components } = withFlatMembers({ components: { schemas: parse(schemas) } });
  return (components as { schemas: JsonObject }).schemas;
}

test('the fields of a base come before those of the member, and the base is gone', () => {
  const given = `
    Base: { description: Common., type: object, required: [name, type], properties: { name: {}, type: {} } }
    Text:
      description: A text.
      type: object
      required: [type, value]
      allOf: [{ $ref: '#/components/schemas/Base' }]
      properties: { type: { const: text }, value: {} }`;
  expect(flat(given)).toEqual({
    Text: {
      description: 'A text.',
      type: 'object',
      required: ['name', 'type', 'value'],
      properties: { name: {}, type: { const: 'text' }, value: {} },
    },
  });
});

test('a base without required fields demands none', () => {
  const given = `
    Base: { type: object, properties: { name: {} } }
    Text: { allOf: [{ $ref: '#/components/schemas/Base' }], properties: { value: {} } }`;
  expect(flat(given)).toEqual({ Text: { properties: { name: {}, value: {} } } });
});

test('a base that something else refers to stays', () => {
  const given = `
    Base: { type: object, properties: { name: {} } }
    Text: { allOf: [{ $ref: '#/components/schemas/Base' }], properties: { value: {} } }
    Other: { $ref: '#/components/schemas/Base' }`;
  expect(Object.keys(flat(given))).toEqual(['Base', 'Text', 'Other']);
});

test.each([
  [
    'says more than which fields it has',
    `Base: { type: object, additionalProperties: false, properties: { name: {} } }`,
  ],
  ['is no component', `Other: {}`],
])('a member whose base %s stays as it is', (_, base) => {
  const text = `Text: { allOf: [{ $ref: '#/components/schemas/Base' }], properties: { value: {} } }`;
  expect(flat(`${base}\n${text}`)).toMatchObject(parse(text));
});

test('the contract that is given stays as it was', () => {
  const given = { components: { schemas: parse('{ A: { properties: {}, allOf: [] } }') } };
  const before = structuredClone(given);
  withFlatMembers(given);
  expect(given).toEqual(before);
});

test('no object of either bundle has fields next to allOf, and all unions kept their members', async () => {
  const { schemas: sources } = contract.components as { schemas: Record<string, JsonObject> };
  for (const document of Object.values(compile(contract))) {
    const { schemas } = document.components as { schemas: Record<string, JsonObject> };
    const mixed = Object.keys(schemas).filter((name) => schemas[name]?.allOf && schemas[name].properties);
    expect(mixed).toEqual([]);
    for (const union of ['WizardElement', 'WebhookEvent', 'TransactionObject']) {
      const members = sources[union]?.oneOf;
      expect(members).toBeInstanceOf(Array);
      expect(schemas[union]?.oneOf).toEqual(members);
    }
    expect(Object.keys(schemas.CaptchaElement?.properties as JsonObject)).toContain('validation_error');
  }
});
