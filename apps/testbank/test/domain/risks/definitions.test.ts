import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CheckName } from '../../../src/domain/risks/check.ts';
import { computeChecks } from '../../../src/domain/risks/index.ts';
import { bankOf } from './bank.ts';

const folder = new URL('../../../src/domain/risks/checks/', import.meta.url);
const folders = readdirSync(folder);

const names = {
  xs2a_account_snapshot: {},
  xs2a_all_accounts_check: {},
  xs2a_balance_check: {},
  xs2a_balance_overview: {},
  xs2a_cashflow_overview: {},
  xs2a_chargeback_check: {},
  xs2a_children_check: {},
  xs2a_credit_check: {},
  xs2a_direct_debit_check: {},
  xs2a_fact_sheet: { limit_turnover_days: 365 },
  xs2a_name_check: { name: 'Mustermann', firstname: 'Hartmut' },
  xs2a_overdraft_limit_check: {},
  xs2a_seizure_check: {},
  xs2a_standing_orders_check: {},
} satisfies Readonly<Record<CheckName, object>>;

describe('the checks', () => {
  it('have a folder each', () => {
    const expected = Object.keys(names).map((name) => name.replace('xs2a_', '').replaceAll('_', '-'));
    expect(folders.sort()).toEqual(expected.sort());
  });

  it.each(folders)('%s has a definition in sentences', (check) => {
    expect(readFileSync(new URL(`${check}/definition.md`, folder), 'utf8')).toMatch(/^[A-Z].*\.\n$/s);
  });

  it('are computed if they are asked for, each of them and no other', () => {
    expect(Object.keys(computeChecks(names, bankOf({}))).sort()).toEqual(Object.keys(names).sort());
    expect(computeChecks({}, bankOf({}))).toEqual({});
    expect(Object.keys(computeChecks({ xs2a_balance_overview: {} }, bankOf({})))).toEqual(['xs2a_balance_overview']);
  });
});
