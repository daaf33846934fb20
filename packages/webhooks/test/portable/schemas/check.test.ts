import { describe, expect, test } from 'vitest';
import { checker } from '../../../src/schemas/check.ts';
import type { Schema } from '../../../src/schemas/schema.ts';

const schemas: Record<string, Schema> = {
  Iban: { type: 'string', maxLength: 3 },
  Amount: { type: 'number' },
  Tree: { properties: { children: { items: 'Tree' }, name: { type: 'string' } } },
};
const findProblem = checker(schemas);

interface Case {
  name: string;
  schema: Schema;
  value: unknown;
}

describe('a problem is found, with its place,', () => {
  const cases: (Case & { pointer: string; rule: string })[] = [
    { name: 'in the value itself', schema: 'Iban', value: 1, pointer: '', rule: 'type string' },
    { name: 'in a field', schema: { properties: { a: 'Iban' } }, value: { a: 1 }, pointer: '/a', rule: 'type string' },
    { name: 'in an item', schema: { items: 'Iban' }, value: ['', 1], pointer: '/1', rule: 'type string' },
    {
      name: 'in a further field',
      schema: { properties: { a: 'Iban' }, additionalProperties: 'Amount' },
      value: { a: '', b: '' },
      pointer: '/b',
      rule: 'type number',
    },
    {
      name: 'in the name of a field',
      schema: { propertyNames: 'Iban' },
      value: { abcd: 1 },
      pointer: '/abcd',
      rule: 'maxLength 3',
    },
    {
      name: 'in a field with special characters',
      schema: { additionalProperties: 'Amount' },
      value: { '~a/b~': '' },
      pointer: '/~0a~1b~0',
      rule: 'type number',
    },
    {
      name: 'in a field that every object inherits otherwise',
      schema: { properties: { a: 'Iban' }, additionalProperties: 'Amount' },
      value: { toString: '' },
      pointer: '/toString',
      rule: 'type number',
    },
    {
      name: 'by the second part',
      schema: { allOf: [{ type: 'string' }, { maxLength: 1 }] },
      value: 'ab',
      pointer: '',
      rule: 'maxLength 1',
    },
    {
      name: 'with the types of all members, if no member is of its type',
      schema: { anyOf: ['Iban', 'Amount', { type: 'null' }] },
      value: [],
      pointer: '',
      rule: 'type string|number|null',
    },
    {
      name: 'of the first member of its type',
      schema: { anyOf: [{ type: 'boolean' }, { type: 'string', enum: ['0', '1'] }, { type: 'string', maxLength: 0 }] },
      value: '2',
      pointer: '',
      rule: 'enum 0|1',
    },
    {
      name: 'at any depth',
      schema: 'Tree',
      value: { children: [{}, { children: [{ name: 1 }] }] },
      pointer: '/children/1/children/0/name',
      rule: 'type string',
    },
    {
      name: 'in a part, where the fields are well',
      schema: { properties: { a: 'Iban' }, allOf: [{ required: ['b'] }] },
      value: { a: '' },
      pointer: '',
      rule: 'required b',
    },
  ];

  test.each(cases)('$name', ({ schema, value, pointer, rule }) => {
    expect(findProblem(schema, value)).toEqual({ pointer, rule });
  });
});

describe('no problem is found', () => {
  const cases: Case[] = [
    { name: 'in fields that the schema does not name', schema: { properties: { a: 'Iban' } }, value: { b: 1 } },
    { name: 'in null', schema: { properties: { a: 'Iban' }, items: 'Iban' }, value: null },
    { name: 'in items without a schema', schema: {}, value: [1] },
    { name: 'if the last member fits', schema: { anyOf: ['Iban', 'Amount'] }, value: 1 },
    { name: 'if the first member fits', schema: { anyOf: ['Iban', 'Amount'] }, value: 'a' },
    { name: 'if every part fits', schema: { allOf: ['Iban', { pattern: '^a$' }] }, value: 'a' },
    { name: 'by the items of a list in an object', schema: { items: 'Iban' }, value: { a: 1 } },
    { name: 'by the fields of an object in a list', schema: { additionalProperties: 'Iban' }, value: [1] },
  ];

  test.each(cases)('$name', ({ schema, value }) => {
    expect(findProblem(schema, value)).toBeUndefined();
  });
});

describe('a choice', () => {
  const schema: Schema = { switch: { by: 'a/b', members: { iban: 'Iban', tree: 'Tree' } } };
  const unknown = { pointer: '/a~1b', rule: 'enum iban|tree' };

  test('holds the value against the member that it names', () => {
    expect(findProblem(schema, { 'a/b': 'iban' })).toEqual({ pointer: '', rule: 'type string' });
    expect(findProblem(schema, { 'a/b': 'tree', name: 1 })).toEqual({ pointer: '/name', rule: 'type string' });
    expect(findProblem(schema, { 'a/b': 'tree', name: 'a' })).toBeUndefined();
  });

  test.each([
    { name: 'names another member', value: { 'a/b': 'other' } },
    { name: 'names what every object inherits', value: { 'a/b': 'toString' } },
    { name: 'names no member', value: {} },
    { name: 'inherits its name', value: Object.create({ 'a/b': 'tree' }) },
    { name: 'is a list', value: [] },
    { name: 'is a text', value: 'tree' },
    { name: 'is null', value: null },
  ])('refuses a value that $name', ({ value }) => {
    expect(findProblem(schema, value)).toEqual(unknown);
  });
});
