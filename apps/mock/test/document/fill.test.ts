import { Problem, validationFailed } from '@xs2a/server';
import { expect, it } from 'vitest';
import { detailOf } from '../../src/document/fill.ts';

const errors = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, [`${index}.`]]));

it('an error is told by its message, or by those of at most five fields', () => {
  expect(detailOf(new Problem(404, 'Nothing.'))).toBe('Nothing.');
  expect(detailOf(validationFailed({}))).toBe('Validation failed');
  expect(detailOf(validationFailed({ a: ['One.', 'Two.'] }))).toBe('One. Two.');
  expect(detailOf(validationFailed(errors(5)))).toBe('0. 1. 2. 3. 4.');
  expect(detailOf(validationFailed(errors(6)))).toBe('0. 1. 2. 3. 4.');
});
