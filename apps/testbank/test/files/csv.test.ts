import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../src/domain/risks/checks/account-snapshot/snapshot.ts';
import { toCsv } from '../../src/files/account-snapshot-csv.ts';
import { bankOf, type Line } from '../domain/risks/bank.ts';

const csv = (lines: readonly Line[]) => toCsv(snapshotOf(bankOf({ lines }), {}));

describe('the CSV of an account snapshot', () => {
  it('has a line for each turnover, the latest first', () => {
    const counter = { counterHolder: 'HAUS', counterIban: 'DE18701693100100029394', counterBic: 'GENODEF1ALX' };
    expect(
      csv([
        ['2026-11-27', 2800_00, { purpose: ['LOHN/GEHALT 11/2026'], tags: ['income', 'salary'] }],
        ['2026-11-30', -500_05, { ...counter, purpose: ['SEPA-DAUERAUFTRAG', 'MIETE'], tags: ['rent'] }],
        ['2026-12-01', -0.0, { prebooked: true, canceled: true }],
      ]),
    ).toBe(
      'booking_date;amount;currency_id;purpose;counter_iban;counter_bic;counter_holder;prebooked;canceled;tags\n' +
        '2026-12-01;0.00;EUR;;;;;1;1;\n' +
        '2026-11-30;-500.05;EUR;SEPA-DAUERAUFTRAG MIETE;DE18701693100100029394;GENODEF1ALX;HAUS;0;0;rent\n' +
        '2026-11-27;2800.00;EUR;LOHN/GEHALT 11/2026;;;;0;0;income salary\n',
    );
  });

  it('has its first line only, without turnovers', () => {
    expect(csv([])).toMatch(/^booking_date;[a-z_;]+\n$/);
  });

  it('is read as it was written, whatever the purpose is', () => {
    const purpose = fc.array(fc.oneof(fc.string(), fc.constantFrom('a;b', '"', 'a\r\nb', '""', ';', '\r', '\n')));
    fc.assert(
      fc.property(purpose, (lines) => {
        const [row] = parse(csv([['2026-11-30', -1, { purpose: lines }]]), {
          delimiter: ';',
          columns: true,
          record_delimiter: '\n',
        }) as Record<string, string>[];
        expect(row?.purpose).toBe(lines.join(' '));
        expect(row?.tags).toBe('');
      }),
    );
  });
});
