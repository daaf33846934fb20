import { expect, test } from 'vitest';
import { fillIn, renderTemplate } from '../src/templates.ts';

test('names are filled in, in texts and in paths', () => {
  const files = renderTemplate('rule', { name: 'no-slash' });
  expect([...files.keys()]).toEqual(['spec/rules/house/no-slash.ts', 'spec/test/rules/house/no-slash.test.ts']);
  expect([...files.values()].join('')).not.toMatch(/\{\{|\}\}/);
});

test('single braces stay', () => {
  expect(fillIn('{a} {{a}} {b}', { a: '1' })).toBe('{a} 1 {b}');
});

test('a name without a value is an error', () => {
  expect(() => fillIn('{{toString}}', {})).toThrow('{{toString}}');
});
