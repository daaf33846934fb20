import type { StandingOrder } from '@xs2a/types';
import type { Account, StandingOrder as BankStandingOrder } from '../../../../bank/types.ts';
import { toAmount } from '../../../../money.ts';
import { type Check, closing } from '../../check.ts';

export const standingOrdersCheck: Check<'xs2a_standing_orders_check'> = (_, bank) => ({
  standing_orders: bank.statement(bank.today).standingOrders.map((order) => toStandingOrder(bank.account, order)),
  ...closing('xs2a_standing_orders_check', bank),
});

function toStandingOrder(account: Account, order: BankStandingOrder): StandingOrder {
  return {
    sender_account: {
      holder: account.holder,
      description: account.description,
      iban: account.iban,
      bic: account.bic,
      country_id: account.countryId,
    },
    recipient_account: {
      holder: order.recipientHolder,
      description: '',
      iban: order.recipientIban,
      bic: order.recipientBic,
      country_id: order.recipientCountryId,
    },
    amount: toAmount(order.amount),
    currency: order.currency,
    purpose: order.purpose,
    frequency: order.frequency,
    frequency_interval: order.frequencyInterval,
    day: order.day,
    start_execution: order.startExecution,
    end_execution: order.endExecution ?? null,
  };
}
