import { expect, test } from 'vitest';
import { pins as table } from '../src/bank/pins.ts';
import { pins } from '../src/pins.ts';

test('the published PINs are those that the banks know, with their sentences and nothing else', () => {
  expect(pins).toEqual(table.map(({ pin, doc }) => ({ pin, doc })));
  expect(pins.length).toBeGreaterThan(0);
});
