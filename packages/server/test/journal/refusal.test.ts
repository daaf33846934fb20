import { describe, expect, it } from 'vitest';
import { keepRefusal, redactRefusal } from '../../src/journal/refusal.ts';
import { methodNotAllowed, notFound, validationFailed } from '../../src/problem.ts';

describe('what is kept of a refusal', () => {
  it('is its message, and the messages by field', () => {
    const errors = { page: ['The page must be number.'] };
    expect(keepRefusal(validationFailed(errors))).toEqual({ message: 'Validation failed', errors, left_out: 0 });
    expect(keepRefusal(methodNotAllowed('GET'))).toEqual({
      message: 'Method not allowed. Allowed: GET',
      errors: {},
      left_out: 0,
    });
  });

  it('is also the field of a 404, which is not in its answer', () => {
    const errors = { risk_id: ['The risk_id format is invalid.'] };
    expect(keepRefusal(notFound(errors))).toMatchObject({ message: 'The requested resource was not found', errors });
  });

  it('is as many fields as fit into 4096 characters', () => {
    const sized = (size: number) => validationFailed({ a: ['.'.repeat(size - 2)], b: [''], c: ['more'] });
    expect(keepRefusal(sized(4091))).toMatchObject({ errors: { c: ['more'] }, left_out: 0 });
    expect(keepRefusal(sized(4092))).toMatchObject({ errors: { b: [''] }, left_out: 1 });
    expect(keepRefusal(sized(4096))).toEqual({
      message: 'Validation failed',
      errors: { a: ['.'.repeat(4094)], b: [''] },
      left_out: 1,
    });
    expect(keepRefusal(sized(5000))).toMatchObject({ errors: {}, left_out: 3 });
  });
});

describe('a refusal as it may be shown', () => {
  const show = (errors: Record<string, string[]>, documented?: string[]) =>
    redactRefusal({ message: '', errors, left_out: 0 }, documented && new Set(documented)).errors;

  it.each([
    ['a field', { page: ['The page must be number.'] }],
    ['a field below a documented one', { 'metadata.custid': ['The metadata.custid must be string.'] }],
    ['a secret', { pin: ['The pin field is required.'] }],
    ['a field that is not documented', { note: ['The note field is unknown.'] }],
  ])('names %s', (_name, errors) => {
    expect(show(errors, ['page', 'metadata'])).toEqual(errors);
  });

  it.each([
    ['below a secret', 'pin.abc.x', 'pin.[redacted]', ['pin']],
    ['below a secret on a lower level', 'metadata.login.pin.abc', 'metadata.login.pin.[redacted]', ['metadata']],
    ['below a field that is not documented', 'note.abc', 'note.[redacted]', ['page']],
  ])('does not name fields %s', (_name, field, want, documented) => {
    expect(show({ [field]: [`The ${field} field is unknown.`] }, documented)).toEqual({
      [want]: [`The ${want} field is unknown.`],
    });
  });

  it('names no key of a value that is hidden', () => {
    const messageOf = (field: string) => [`The key "a"b" of ${field} may not be longer than 40 characters.`];
    expect(show({ pin: messageOf('pin'), metadata: messageOf('metadata') })).toEqual({
      pin: ['A key of pin may not be longer than 40 characters.'],
      metadata: messageOf('metadata'),
    });
  });

  it('keeps the messages of all fields that get the same name', () => {
    expect(show({ 'pin.a': ['One.'], 'pin.b': ['Two.'] })).toEqual({ 'pin.[redacted]': ['One.', 'Two.'] });
  });

  it('shows any name, even that of a prototype', () => {
    const errors = JSON.parse('{"__proto__": ["The key is not allowed."]}');
    expect(Object.entries(show(errors))).toEqual([['__proto__', ['The key is not allowed.']]]);
  });
});
