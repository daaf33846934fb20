import { describe, expect, test } from 'vitest';
import { firstClause, firstSentence } from '../src/tools/shorten.ts';

describe('the first sentence', () => {
  test.each([
    ['Returns one risk. It is kept.', 'Returns one risk.'],
    ['Returns `risk_id`.\n\nMore.', 'Returns risk_id.'],
    ['Lists what was\nsent. `from` is a day.', 'Lists what was sent.'],
    ['Kept for 30.5 days, e. g. here. (Others too.)', 'Kept for 30.5 days, e. g. here.'],
    ['Without an end', 'Without an end'],
    ['', ''],
  ])('of %j', (given, want) => {
    expect(firstSentence(given)).toBe(want);
  });
});

describe('what a field is', () => {
  test.each([
    ['IBAN of the account. It pins the session.', 'IBAN of the account'],
    ['Bank code of the bank; needs `country_id`.', 'Bank code of the bank'],
    ['Other data: order numbers.', 'Other data'],
    ['Return only payments of this sender.', 'Payments of this sender'],
    ['Days of turnovers, counted back from today.', 'Days of turnovers, counted back from today'],
    [`${'x'.repeat(40)}, ${'y'.repeat(18)}.`, `${'x'.repeat(40)}, ${'y'.repeat(18)}`],
    [`${'x'.repeat(40)}, ${'y'.repeat(19)}.`, 'x'.repeat(40)],
  ])('of %j', (given, want) => {
    expect(firstClause(given)).toBe(want);
  });
});
