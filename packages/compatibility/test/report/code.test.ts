import { expect, test } from 'vitest';
import { code } from '../../src/report/markdown.ts';

test.each([
  { value: undefined, want: 'none' },
  { value: null, want: '`null`' },
  { value: 'cat', want: '`"cat"`' },
  { value: 'a `b` c', want: '`` "a `b` c" ``' },
  { value: 'a ``b` c', want: '``` "a ``b` c" ```' },
  // With its two quotation marks, the first is 200 characters long.
  { value: 'x'.repeat(198), want: `\`"${'x'.repeat(198)}"\`` },
  { value: 'x'.repeat(199), want: `\`"${'x'.repeat(196)}…\`` },
])('$value is written as $want', ({ value, want }) => {
  expect(code(value)).toBe(want);
});
