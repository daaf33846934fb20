import { describe, expect, it } from 'vitest';
import { redactBody, redactEntries, redacted } from '../../src/secrets/redact.ts';

describe('a body', () => {
  const cases = [
    {
      name: 'keeps everything else, at any depth',
      given: { amount: 5, metadata: { order: '1', list: [1, null, { a: true }] } },
      want: { amount: 5, metadata: { order: '1', list: [1, null, { a: true }] } },
    },
    {
      name: 'hides secrets at any depth',
      given: { metadata: { pin: '1234', list: [{ token: 'abc' }] } },
      want: { metadata: { pin: redacted, list: [{ token: redacted }] } },
    },
    { name: 'hides a secret as a whole', given: { credentials: { a: 'b' } }, want: { credentials: redacted } },
    {
      name: 'hides fields that are not documented',
      given: { bank_code: '88888888', legitimation_id: '4711', key: 'abc' },
      documented: new Set(['bank_code', 'key']),
      want: { bank_code: '88888888', legitimation_id: redacted, key: redacted },
    },
    { name: 'keeps values that are not objects', given: ['a', 1], documented: new Set(['a']), want: ['a', 1] },
  ];

  it.each(cases)('$name', ({ given, documented, want }) => {
    expect(redactBody(given, documented)).toEqual(want);
  });

  it('ends in a body without end', () => {
    const body: { next?: object } = {};
    body.next = body;
    expect(JSON.stringify(redactBody(body))).toContain('[…]');
  });

  it('keeps the names of headers and of a query', () => {
    expect(redactEntries(new URLSearchParams('key=abc&bank_code=1'))).toEqual({ key: redacted, bank_code: '1' });
  });

  it('is shown down to its 16th level', () => {
    const nested = (levels: number): unknown => (levels === 0 ? 'end' : { a: nested(levels - 1) });
    expect(redactBody(nested(16))).toEqual(nested(16));
    expect(JSON.stringify(redactBody(nested(17)))).toContain('"[…]"');
    const lists = (levels: number): unknown => (levels === 0 ? 'end' : [lists(levels - 1)]);
    expect(redactBody(lists(16))).toEqual(lists(16));
    expect(JSON.stringify(redactBody(lists(17)))).toContain('"[…]"');
  });
});
