import { expect, test } from 'vitest';
import { isSensitive } from '../../src/request.ts';

test.each([
  { name: 'of an operation whose fields the bank names', sensitive: true, body: { key: 'KoA6' }, want: true },
  { name: 'with shared credentials', sensitive: false, body: { credentials: 'crp_' }, want: true },
  { name: 'with empty credentials', sensitive: false, body: { credentials: '' }, want: false },
  { name: 'without credentials', sensitive: false, body: { force: true }, want: false },
  { name: 'without a body', sensitive: false, body: undefined, want: false },
])('a call $name is sensitive: $want', ({ sensitive, body, want }) => {
  expect(isSensitive({ sensitive }, body)).toBe(want);
});
