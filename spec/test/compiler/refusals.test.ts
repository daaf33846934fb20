import type { ErrorObject } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { describeError, describeUnknownMember, describeUnusable } from '../../compiler/refusals.ts';

const error: ErrorObject = {
  keyword: 'maxLength',
  instancePath: '/name',
  schemaPath: '#/maxLength',
  params: { limit: 3 },
  message: 'must NOT have more than 3 characters',
};

describe('a value that is refused', () => {
  it('is described with its place, the schema and the repair', () => {
    expect(describeError(error, 'Bank', { name: 'Testbank' }, ['x'])).toEqual({
      path: ['x', 'name'],
      actual: '"Testbank"',
      expected: 'a value that must NOT have more than 3 characters, as Bank says',
      repair: 'Correct the example, or `maxLength` of Bank if the API really sends this.',
    });
  });

  it.each([
    [80, `"${'a'.repeat(78)}"`],
    [81, `"${'a'.repeat(76)}…`],
  ])('of %i characters is shown as far as a line goes', (length, actual) => {
    const value = { name: 'a'.repeat(length - 2) };
    expect(describeError(error, 'Bank', value, []).actual).toBe(actual);
  });

  it('that is missing is named as nothing', () => {
    expect(describeError(error, 'Bank', {}, []).actual).toBe('nothing');
  });

  it.each([
    ['enum', { allowedValues: ['a', 1] }, 'must be equal to one of the allowed values', ' (["a",1])'],
    ['pattern', { pattern: '^a' }, 'must match pattern', ' (^a)'],
    ['type', { type: 'integer' }, 'must be integer', ''],
    ['minimum', { limit: 3 }, 'must be >= 3', ''],
  ])('by %s is described with the limit, once', (keyword, params, message, limit) => {
    const { expected } = describeError({ ...error, keyword, params, message }, 'Bank', { name: 2 }, []);
    expect(expected).toBe(`a value that ${message}${limit}, as Bank says`);
  });

  it('without a message is described by the keyword', () => {
    const { message: _, ...silent } = error;
    expect(describeError(silent, 'Bank', { name: 2 }, []).expected).toBe(
      'a value that keeps `maxLength`, as Bank says',
    );
  });

  it.each(['required', 'dependentRequired'])('by %s is described by the field that is missing', (keyword) => {
    const missing = { ...error, keyword, instancePath: '', params: { missingProperty: 'code' } };
    expect(describeError(missing, 'Bank', {}, ['x'])).toMatchObject({ path: ['x'], actual: 'no `code`' });
  });
});

describe('a member that the union does not have', () => {
  const discriminator = { propertyName: 'type', mapping: { a: 'A', b: 'B' } };

  it('is shown at its tag, or where the tag is missing', () => {
    const expected = 'one of a, b';
    expect(describeUnknownMember(discriminator, 'c', ['x'])).toMatchObject({ path: ['x', 'type'], expected });
    expect(describeUnknownMember(discriminator, undefined, ['x'])).toMatchObject({ path: ['x'], expected });
  });
});

it('a schema that cannot be used is described in one line, with its place', () => {
  const { path, actual } = describeUnusable(new Error('unknown keyword\n  contract#/a'), ['components']);
  expect([path, actual]).toEqual([['components'], 'a schema that cannot be used: unknown keyword #/a']);
});
