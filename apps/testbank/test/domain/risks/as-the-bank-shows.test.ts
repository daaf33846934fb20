import { describe, expect, it } from 'vitest';
import type { StandingOrder } from '../../../src/bank/types.ts';
import { computeChecks } from '../../../src/domain/risks/index.ts';
import { account, bankOf } from './bank.ts';

describe('the seizure check', () => {
  it.each([
    [true, '1'],
    [false, '0'],
  ])('says whether the account is under seizure: %s', (isSeizure, is_seizure) => {
    expect(computeChecks({ xs2a_seizure_check: {} }, bankOf({ account: { isSeizure } })).xs2a_seizure_check).toEqual({
      is_seizure,
      created_at: '2026-11-30 14:02:21',
      object: 'xs2a_seizure_check',
    });
  });
});

describe('the check of all accounts', () => {
  it('lists the accounts of the login, cards without an IBAN', () => {
    const card = { ...account, id: 'card', description: 'Visa Card', iban: '', isJoint: true };
    const bank = bankOf({ accounts: [card] });
    expect(computeChecks({ xs2a_all_accounts_check: {} }, bank).xs2a_all_accounts_check).toEqual({
      accounts: [
        {
          holder: 'MUSTERMANN, HARTMUT',
          description: 'Girokonto',
          iban: 'DE62888888880012345678',
          bic: 'TESTDE88XXX',
          joint_account: false,
        },
        {
          holder: 'MUSTERMANN, HARTMUT',
          description: 'Visa Card',
          iban: '',
          bic: 'TESTDE88XXX',
          joint_account: true,
        },
      ],
      created_at: '2026-11-30 14:02:21',
      object: 'xs2a_all_accounts_check',
    });
  });
});

describe('the check of standing orders', () => {
  const order: StandingOrder = {
    recipientHolder: 'HAUSVERWALTUNG MUELLER',
    recipientIban: 'DE18701693100100029394',
    recipientBic: 'GENODEF1ALX',
    recipientCountryId: 'DE',
    amount: 500_50,
    currency: 'EUR',
    purpose: 'MIETE',
    frequency: 'm',
    frequencyInterval: 1,
    day: 31,
    startExecution: '2026-12-31',
    endExecution: undefined,
  };
  const list = (standingOrders: StandingOrder[]) =>
    computeChecks({ xs2a_standing_orders_check: {} }, bankOf({ standingOrders })).xs2a_standing_orders_check;

  it('lists the orders of the account', () => {
    const last = { ...order, frequency: 'w', frequencyInterval: 2, day: 5, endExecution: '2027-01-29' } as const;
    const written = {
      sender_account: {
        holder: 'MUSTERMANN, HARTMUT',
        description: 'Girokonto',
        iban: 'DE62888888880012345678',
        bic: 'TESTDE88XXX',
        country_id: 'DE',
      },
      recipient_account: {
        holder: 'HAUSVERWALTUNG MUELLER',
        description: '',
        iban: 'DE18701693100100029394',
        bic: 'GENODEF1ALX',
        country_id: 'DE',
      },
      amount: 500.5,
      currency: 'EUR',
      purpose: 'MIETE',
      frequency: 'm',
      frequency_interval: 1,
      day: 31,
      start_execution: '2026-12-31',
      end_execution: null,
    };
    expect(list([order, last])?.standing_orders).toEqual([
      written,
      { ...written, frequency: 'w', frequency_interval: 2, day: 5, end_execution: '2027-01-29' },
    ]);
  });

  it('is empty without orders', () => {
    expect(list([])).toEqual({
      standing_orders: [],
      created_at: '2026-11-30 14:02:21',
      object: 'xs2a_standing_orders_check',
    });
  });
});
