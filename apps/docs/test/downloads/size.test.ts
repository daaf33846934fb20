import { expect, it } from 'vitest';
import { formatSize } from '../../src/downloads/size.ts';

it.each([
  [0, '0.1 kB'],
  [100, '0.1 kB'],
  [200, '0.2 kB'],
  [9999, '10.0 kB'],
  [10_000, '10 kB'],
  [12_345, '12 kB'],
])('%i bytes are %s', (bytes, want) => {
  expect(formatSize(bytes)).toBe(want);
});
