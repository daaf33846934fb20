import { describe, expect, it } from 'vitest';
import { isInRange, isJson } from '../src/media-types.ts';

describe('JSON', () => {
  const yes = ['application/json', 'application/json; charset=utf-8', 'application/problem+json', 'Application/JSON'];
  it.each(yes)('is %s', (given) => expect(isJson(given)).toBe(true));
  const no = ['text/plain', 'application/jsonl', 'application/xml; of=application/json', 'application/pdf', undefined];
  it.each(no)('is not %s', (given) => expect(isJson(given)).toBe(false));
});

describe('a range', () => {
  const cases = [
    { given: 'image/png', range: 'image/*', want: true },
    { given: 'image/png', range: '*/*', want: true },
    { given: 'image/png', range: 'image/PNG; q=1', want: true },
    { given: 'image/png', range: 'text/*', want: false },
    { given: 'image/png', range: 'image/jpeg', want: false },
  ];
  it.each(cases)('$range with $given: $want', ({ given, range, want }) => {
    expect(isInRange(given, range)).toBe(want);
  });
});
