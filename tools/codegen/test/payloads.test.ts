import { describe, expect, test } from 'vitest';
import { readContract } from '../src/contract.ts';
import { generatePayloads } from '../src/payloads.ts';
import { smallBundle } from './bundle.ts';

/** Reduces one schema, as the payload of the only webhook event. */
function reduced(schema: object, others: Record<string, object> = {}): unknown {
  const { text } = generate({ CreatedEvent: schema, ...others });
  const [, json = ''] = /schemas: Readonly<Record<string, Schema>> = (.*);\n/s.exec(text) ?? [];
  return JSON.parse(json).CreatedEvent;
}

function generate(schemas: Record<string, object>): { text: string; version: string } {
  const bundle = smallBundle();
  const mapping = { 'transaction.created': '#/components/schemas/CreatedEvent' };
  const WebhookEvent = { oneOf: [], discriminator: { propertyName: 'type', mapping } };
  const files = generatePayloads(readContract({ ...bundle, components: { schemas: { WebhookEvent, ...schemas } } }));
  return { text: files.get('payloads.ts') ?? '', version: files.get('version.ts') ?? '' };
}

describe('a schema keeps what decides about validity, and nothing else', () => {
  test.each([
    {
      name: 'descriptions go',
      given: { title: 'A', description: 'B', examples: [1], type: 'string', maxLength: 3 },
      want: { type: 'string', maxLength: 3 },
    },
    {
      name: 'a field may be called like a keyword',
      given: { properties: { title: { type: 'string' }, properties: { description: 'x' } } },
      want: { properties: { title: { type: 'string' }, properties: {} } },
    },
    {
      name: 'an enum that may grow goes',
      given: { type: 'string', enum: ['a'], 'x-extensible-enum': true },
      want: { type: 'string' },
    },
    {
      name: 'the mark of what the documents leave open goes',
      given: { type: 'string', 'x-our-reading': 'order-of-lists' },
      want: { type: 'string' },
    },
    {
      name: 'an enum that repeats a constant goes',
      given: { type: 'string', const: 'a', enum: ['a'] },
      want: { type: 'string', const: 'a' },
    },
    { name: 'any other enum stays', given: { type: 'string', enum: ['a'] }, want: { type: 'string', enum: ['a'] } },
    {
      name: 'parts of compositions are reduced',
      given: { allOf: [{ title: 'x', type: 'object' }], anyOf: [{ description: 'y', maxProperties: 0 }] },
      want: { allOf: [{ type: 'object' }], anyOf: [{ maxProperties: 0 }] },
    },
  ])('$name', ({ given, want }) => {
    expect(reduced(given)).toEqual(want);
  });
});

describe('a reference', () => {
  const others = { Iban: { type: 'string' }, Unused: { type: 'null' } };

  test('becomes the name of its schema, which is included; unused schemas are not', () => {
    const given = { properties: { iban: { description: 'x', $ref: '#/components/schemas/Iban' } } };
    expect(reduced(given, others)).toEqual({ properties: { iban: 'Iban' } });
    const { text } = generate({ CreatedEvent: given, ...others });
    expect(text).toContain('"Iban": {');
    expect(text).not.toContain('Unused');
  });

  test('next to other keywords becomes a part', () => {
    expect(reduced({ $ref: '#/components/schemas/Iban', maxLength: 3 }, others)).toEqual({
      maxLength: 3,
      allOf: ['Iban'],
    });
  });

  test('to itself comes to an end', () => {
    expect(reduced({ items: { $ref: '#/components/schemas/CreatedEvent' } })).toEqual({ items: 'CreatedEvent' });
  });

  test('that leads nowhere is refused', () => {
    expect(() => reduced({ $ref: '#/components/schemas/Missing' })).toThrow('#/components/schemas/Missing: expected');
  });
});

test('a union becomes a choice by its discriminator', () => {
  const discriminator = { propertyName: 'object', mapping: { xs2a_risk: '#/components/schemas/Risk' } };
  const given = { oneOf: [{ $ref: '#/components/schemas/Risk' }], discriminator };
  expect(reduced(given, { Risk: {} })).toEqual({ switch: { by: 'object', members: { xs2a_risk: 'Risk' } } });
});

test('the events are listed by their types, and the version is that of the contract', () => {
  const { text, version } = generate({ CreatedEvent: {} });
  expect(text).toContain('"transaction.created": "CreatedEvent"');
  expect(version).toContain('export const contractVersion: string = "1.2.3";');
});

describe('what the check cannot evaluate is refused with its place', () => {
  test.each([
    {
      name: 'an unknown keyword',
      given: { format: 'uri' },
      want: '#/components/schemas/CreatedEvent/format: the payload',
    },
    {
      name: 'a condition',
      given: { items: { if: {} } },
      want: '#/components/schemas/CreatedEvent/items/if: the payload',
    },
    { name: 'a union without a discriminator', given: { oneOf: [] }, want: 'CreatedEvent/discriminator: expected' },
    {
      name: 'a schema that is a boolean',
      given: { items: false },
      want: 'CreatedEvent/items: expected a schema, found false',
    },
    {
      name: 'a reference to elsewhere',
      given: { $ref: 'risks.yaml' },
      want: 'expected a reference to a component, found risks.yaml',
    },
  ])('$name', ({ given, want }) => {
    expect(() => reduced(given)).toThrow(want);
  });
});
