import { expect, test } from 'vitest';
import { quote } from '../../src/policy/quote.ts';

test.each([
  { value: undefined, want: 'none' },
  { value: null, want: '`null`' },
  { value: 'cat', want: '`"cat"`' },
  { value: { a: [1] }, want: '`{"a":[1]}`' },
  // With its two quotation marks, the first is 80 characters long.
  { value: 'x'.repeat(78), want: `\`"${'x'.repeat(78)}"\`` },
  { value: 'x'.repeat(79), want: `\`"${'x'.repeat(76)}…\`` },
])('$value is shown as $want', ({ value, want }) => {
  expect(quote(value)).toBe(want);
});
