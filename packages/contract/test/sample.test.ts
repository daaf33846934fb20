import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schema } from '../src/model.ts';
import { formatText, hasForm, patternText, sample, sampleBody } from '../src/sample.ts';
import { contractOf } from '../src/testing/index.ts';
import { createValidators } from '../src/validators.ts';
import { ours } from './ours.ts';

const list = { type: 'array', minItems: 1, items: { type: 'integer' } };
const tree = { type: 'object', required: ['child'], properties: { child: { $ref: '#/components/schemas/tree' } } };

const table: Record<string, { schema: Schema; want: unknown }> = {
  'required fields': {
    schema: {
      type: 'object',
      required: ['a', 'b'],
      properties: { a: { type: 'integer', minimum: 3 }, b: { type: 'boolean' }, c: {} },
    },
    want: { a: 3, b: true },
  },
  'an undeclared required field': { schema: { type: 'object', required: ['a'] }, want: { a: 'sample' } },
  'no required fields': { schema: { type: 'object', properties: { a: {} } }, want: {} },
  'a list without minItems': { schema: { type: 'array', items: {} }, want: [] },
  'a list with minItems': {
    schema: { type: 'array', minItems: 2, items: { type: 'string', minLength: 9 } },
    want: ['sampleeee', 'sampleeee'],
  },
  'a list of anything': { schema: { type: 'array', minItems: 1 }, want: ['sample'] },
  'an integer': { schema: { type: 'integer' }, want: 1 },
  'a number': { schema: { type: 'number' }, want: 0.5 },
  'a minimum': { schema: { type: 'number', minimum: 3 }, want: 3 },
  'a minimum between two steps': { schema: { type: 'number', minimum: 3.2 }, want: 3.5 },
  'an exclusive minimum': { schema: { type: 'integer', exclusiveMinimum: 3 }, want: 4 },
  'an exclusive minimum of a number': { schema: { type: 'number', exclusiveMinimum: 0, maximum: 1 }, want: 0.5 },
  'a maximum': { schema: { type: 'integer', maximum: -4 }, want: -4 },
  'a maximum above the step': { schema: { type: 'integer', maximum: 9 }, want: 1 },
  'a maximum between two steps': { schema: { type: 'number', maximum: -4.2 }, want: -4.5 },
  'a minimum that is no number': { schema: { type: 'integer', minimum: '3' } as Schema, want: 1 },
  'an exclusive maximum': { schema: { type: 'integer', exclusiveMaximum: 0 }, want: -1 },
  'a multiple': { schema: { type: 'integer', multipleOf: 5, minimum: 11 }, want: 15 },
  'a multiple without limits': { schema: { type: 'integer', multipleOf: 5 }, want: 5 },
  'a boolean': { schema: { type: 'boolean' }, want: true },
  'a text': { schema: { type: 'string' }, want: 'sample' },
  'a short text': { schema: { type: 'string', maxLength: 2 }, want: 'sa' },
  'a long text': { schema: { type: 'string', minLength: 8 }, want: 'sampleee' },
  'an unknown format': { schema: { type: 'string', format: 'color' }, want: 'sample' },
  'a format': { schema: { type: 'string', format: 'date' }, want: '2024-02-29' },
  'a choice': { schema: { enum: ['x', 'y'] }, want: 'x' },
  'a constant': { schema: { const: { a: 1 }, default: 2 }, want: { a: 1 } },
  'an example': { schema: { type: 'integer', examples: [6, 7], example: 8, default: 9 }, want: 6 },
  'no examples': { schema: { type: 'integer', examples: [], example: 8, default: 9, enum: [8, 9] }, want: 8 },
  'a default': { schema: { type: 'integer', default: 7, enum: [6, 7] }, want: 7 },
  'a default that is false': { schema: { type: 'boolean', default: false }, want: false },
  'the first of a union': { schema: { oneOf: [{ type: 'integer' }, { type: 'string' }] }, want: 1 },
  'one that may be null': { schema: { type: ['null', 'integer'] }, want: 1 },
  anything: { schema: {}, want: 'sample' },
};
const patterns: Record<string, Schema> = {
  'a pattern': { type: 'string', pattern: '^[A-Z]{2}[0-9]{4}$' },
  'a pattern with lengths': { type: 'string', pattern: '^[a-z]+$', minLength: 3, maxLength: 5 },
  'a pattern and a format': { type: 'string', pattern: '^2024-..-..$', format: 'date' },
};
const formats = ['date', 'date-time', 'time', 'duration', 'email', 'hostname', 'ipv4', 'ipv6', 'uri', 'uri-reference'];
formats.push('uuid', 'json-pointer', 'regex', 'byte');

const schemas = {
  ...Object.fromEntries(Object.entries(table).map(([name, { schema }]) => [name, schema])),
  ...patterns,
  ...Object.fromEntries(formats.map((format) => [format, { type: 'string', format }])),
  tree,
  Body: {
    type: 'object',
    required: ['a'],
    properties: Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => [name, { const: name }])),
    dependentRequired: { a: ['b', 'c'], c: ['d'], d: ['e'], e: ['f'], f: ['g'], g: ['h'] },
  },
  Either: {
    type: 'object',
    properties: { a: { const: 1 } },
    if: { not: { required: ['b'] } },
    then: { required: ['a'] },
  },
  Impossible: { type: 'object', required: ['a'], properties: { a: { type: 'integer', minimum: 2, maximum: 1 } } },
};
const contract = contractOf({}, schemas);
const { request } = createValidators(contract.document);
const placed = (name: keyof typeof schemas | string) => ({
  schema: { $ref: `#/components/schemas/${encodeURIComponent(name)}` },
  pointer: `#/components/schemas/${encodeURIComponent(name)}`,
});

describe('a generated value', () => {
  it.each(Object.entries(table))('of %s', (name, { schema, want }) => {
    expect(sample(contract, schema, 1)).toEqual(want);
    if (typeof schema.minimum !== 'string') expect(request(placed(name), want)).toEqual([]);
  });

  it.each([...Object.keys(patterns).slice(0, 2), ...formats])('is valid: %s', (name) => {
    expect(request(placed(name), sample(contract, placed(name).schema, 1))).toEqual([]);
  });

  it('obeys a pattern rather than a format', () => {
    expect(sample(contract, patterns['a pattern and a format'], 1)).toMatch(/^2024-..-..$/su);
  });

  it('is empty if no text of a pattern has such a length', () => {
    expect(sample(contract, { type: 'string', pattern: '^[0-9]{3}$', minLength: 4 }, 1)).toBe('');
  });

  it('is the same for the same seed, and another for another', () => {
    const schema = { type: 'string', pattern: '^[a-z]{20}$' };
    expect(sample(contract, schema, 1)).toBe(sample(contract, schema, 1));
    expect(sample(contract, schema, 1)).not.toBe(sample(contract, schema, 2));
  });

  it('of a list has different entries', () => {
    const schema = { type: 'array', minItems: 2, items: { type: 'string', pattern: '^[a-z]{20}$' } };
    const [first, second] = sample(contract, schema, 1) as string[];
    expect(first).not.toBe(second);
    expect(second).toBe(sample(contract, schema.items, 2));
  });

  it('nests 8 levels, or as many as asked', () => {
    const levels = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(levels)) : 0;
    expect(levels(sample(contract, tree, 1))).toBe(9);
    expect(levels(sample(contract, tree, 1, 2))).toBe(3);
    expect(sample(contract, tree, 1, 0)).toEqual({});
    expect(sample(contract, list, 1, 0)).toEqual([]);
    expect(sample(contract, { ...list, items: list }, 1, 1)).toEqual([[]]);
  });
});

describe('a text of a pattern', () => {
  it('has a length within the limits', () => {
    expect(patternText('^[0-9]+$', { minLength: 4, maxLength: 9 }, 1)).toMatch(/^[0-9]{4,9}$/);
    expect(patternText('^a{3}$', { minLength: 3, maxLength: 3 }, 1)).toBe('aaa');
    expect(patternText('^a{3}$', { minLength: 4 }, 1)).toBeUndefined();
    expect(patternText('^a{3}$', { maxLength: 2 }, 1)).toBeUndefined();
  });

  it('has at most 200 characters without a limit', () => {
    expect(patternText('^a{200}$', {}, 1)).toHaveLength(200);
    expect(patternText('^a{201}$', {}, 1)).toBeUndefined();
    expect(patternText('^a{201}$', { maxLength: 201 }, 1)).toHaveLength(201);
  });

  it('is counted in code points', () => {
    expect(patternText('^🏦{2}$', { minLength: 2, maxLength: 2 }, 1)).toBe('🏦🏦');
  });

  it('is one of the first 20 of its seed', () => {
    /** Whether a text is found that is the first of its length, and has this place among the texts of its seed. */
    function isFoundAt(place: number): boolean {
      for (let seed = 1; ; seed += 1) {
        const texts = fc.sample(fc.stringMatching(/^a*$/u), { seed, numRuns: place });
        const lengths = texts.map((text) => text.length);
        const length = lengths.at(-1);
        if (lengths.indexOf(length ?? 0) !== place - 1) continue;
        return patternText('^a*$', { minLength: length, maxLength: length }, seed) !== undefined;
      }
    }
    expect([isFoundAt(20), isFoundAt(21)]).toEqual([true, false]);
  });

  it('does not exist for a pattern that is not valid, or that cannot be solved', () => {
    expect(patternText('(', {}, 1)).toBeUndefined();
    expect(patternText('^(?=a)b?.$', {}, 1)).toBeUndefined();
  });
});

describe('a text of a format', () => {
  it.each<[unknown, string | undefined]>([
    ['uuid', '7f2c9a4e-3b1d-4c6a-9e58-0d2f6b8a1c35'],
    ['uri-reference', '/path'],
    ['json-pointer', '/path'],
    ['regex', '^a$'],
    ['byte', 'dGV4dA=='],
    ['color', undefined],
    ['constructor', undefined],
    [undefined, undefined],
    [['date'], undefined],
  ])('%s', (format, want) => {
    expect(formatText(format)).toBe(want);
  });
});

describe('a schema', () => {
  it.each<[Schema, boolean]>([
    [{ type: 'string', maxLength: 3 }, false],
    [{ pattern: '^a$' }, true],
    [{ format: 'date' }, true],
    [{ not: { const: 1 } }, true],
    [{ not: true }, false],
    [{ allOf: [{ type: 'string' }, { format: 'date' }] }, true],
  ])('%j restricts more than type and length: %s', (schema, want) => {
    expect(hasForm(contract, schema)).toBe(want);
  });
});

describe('a generated body', () => {
  const bodyOf = (name: string) => sampleBody(contract, placed(name), request, 1);

  it('gets the fields that others demand, in at most 5 rounds', () => {
    expect(bodyOf('Body')).toEqual({ a: 'a', b: 'b', c: 'c', d: 'd', e: 'e', f: 'f', g: 'g' });
  });

  it('gets the fields that a condition demands', () => {
    expect(bodyOf('Either')).toEqual({ a: 1 });
  });

  it('stays as it is if nothing can be added', () => {
    expect(bodyOf('Impossible')).toEqual({ a: 2 });
    expect(bodyOf('an integer')).toBe(1);
  });

  it('is valid for every body of the XS2A API', () => {
    const validators = createValidators(ours.document);
    const bodies = ours.operations.flatMap(({ id, body }) =>
      (body?.content ?? []).flatMap(({ schema }) => (schema === undefined ? [] : [{ id, schema }])),
    );
    const invalid = bodies.filter(
      ({ schema }) => validators.request(schema, sampleBody(ours, schema, validators.request, 1)).length > 0,
    );
    expect(invalid.map(({ id }) => id)).toEqual([]);
  });
});
