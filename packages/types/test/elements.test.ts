import { expect, test } from 'vitest';
import { isKnownElement, wizardElementTypes } from '../src/index.ts';

test.each(wizardElementTypes)('the element %s is known', (type) => {
  expect(isKnownElement({ type })).toBe(true);
});

test.each(['', 'date', 'Text', 'toString', '__proto__'])('the element "%s" is not known', (type) => {
  expect(isKnownElement({ type })).toBe(false);
});

test.each([null, undefined])('%s in place of an element is not known', (element) => {
  expect(isKnownElement(element)).toBe(false);
});
