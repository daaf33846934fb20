import { describe, expect, it } from 'vitest';
import { computeChecks } from '../../../src/domain/risks/index.ts';
import { bankOf } from './bank.ts';

const tags = ['chargeback'];
const range = { first: '2026-11-01', last: '2026-11-15' };

describe('the chargeback check', () => {
  it('counts the returns of the range by their reasons', () => {
    const bank = bankOf({
      range,
      lines: [
        ['2026-10-31', 10_00, { tags, purpose: ['RUECKLASTSCHRIFT', 'MANGELS DECKUNG'] }], // before the range
        ['2026-11-01', 21_60, { tags, purpose: ['RUECKLASTSCHRIFT', 'MANGELS DECKUNG'] }],
        ['2026-11-02', 1_00, { tags, purpose: ['AM04 MANDATSREF M1'] }],
        ['2026-11-03', 21_60, { tags, purpose: ['RUECKLASTSCHRIFT', 'WIDERSPRUCH'] }],
        ['2026-11-15', 40, { tags, purpose: ['KONTO ERLOSCHEN'] }], // another reason
        ['2026-11-15', 5_00, { tags: ['income'], purpose: ['MANGELS DECKUNG'] }], // no chargeback
        ['2026-11-15', 5_00, { tags, canceled: true, purpose: ['MANGELS DECKUNG'] }],
        ['2026-11-16', 5_00, { tags, purpose: ['MANGELS DECKUNG'] }], // after the range
      ],
    });
    // 21.60 + 1.00 + 21.60 + 0.40
    expect(computeChecks({ xs2a_chargeback_check: {} }, bank).xs2a_chargeback_check).toEqual({
      chargebacks_count: 4,
      chargebacks_coverage: 2,
      chargebacks_revoked: 1,
      chargebacks_sum_amount: 44.6,
      currency_id: 'EUR',
      created_at: '2026-11-30 14:02:21',
      object: 'xs2a_chargeback_check',
    });
  });

  it('finds none in an account without any', () => {
    expect(computeChecks({ xs2a_chargeback_check: {} }, bankOf({})).xs2a_chargeback_check).toMatchObject({
      chargebacks_count: 0,
      chargebacks_sum_amount: 0,
    });
  });
});
