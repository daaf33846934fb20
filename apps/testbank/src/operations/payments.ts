import { validationFailed } from '@xs2a/server';
import type { Payment } from '@xs2a/types';
import { announce } from '../deliveries/announce.ts';
import { toCents } from '../money.ts';
import { pageRequest } from '../store/pages.ts';
import { listTransactions, updateTransactionBody } from '../store/transactions.ts';
import { type Context, noContent, ok, reading, writing } from './operation.ts';
import { deleteTransaction, eventsOf, filtersOf, ownTransaction, toBody } from './transactions.ts';

export const listPayments = reading<'listPayments'>(async ({ query }, { db, caller, now }) => {
  const filters = filtersOf(
    {
      account_holder: query.sender_holder,
      iban: query.sender_iban,
      bic: query.sender_bic,
      account_number: query.sender_account_number,
      bank_code: query.sender_bank_code,
      country_id: query.sender_country_id,
      recipient_holder: query.recipient_holder,
      recipient_iban: query.recipient_iban,
      recipient_bic: query.recipient_bic,
      recipient_country_id: query.recipient_country_id,
      amount: readAmount(query.amount),
      purpose: query.purpose,
    },
    query,
    now,
  );
  const page = await listTransactions(db, caller, 'payment', filters, pageRequest(query));
  return ok({ ...page, data: page.data.map(toBody<Payment>) });
});

export const getPayment = reading<'getPayment'>(async ({ path }, context) =>
  ok(toBody<Payment>(await ownTransaction(context, 'payment', path.payment_id))),
);

export const deletePayment = writing<'deletePayment'>(async ({ path }, context) => {
  await deleteTransaction(context, 'payment', path.payment_id);
  return noContent;
});

export const listPaymentEvents = reading<'listPaymentEvents'>(async ({ path, query }, context) =>
  ok(await eventsOf(context, 'payment', path.payment_id, query)),
);

export const markPaymentAsReceived = writing<'markPaymentAsReceived'>(async ({ path }, context) =>
  ok(await markPayment(context, path.payment_id, 'RECEIVED')),
);

export const markPaymentAsLoss = writing<'markPaymentAsLoss'>(async ({ path }, context) =>
  ok(await markPayment(context, path.payment_id, 'LOSS')),
);

async function markPayment(context: Context, id: string, status: Payment['payment_status']): Promise<Payment> {
  const row = await ownTransaction(context, 'payment', id);
  const payment = { ...toBody<Payment>(row), payment_status: status };
  await updateTransactionBody(context.db, row.id, payment);
  const message = `Transaction ${row.id} updated.`;
  const event = { type: 'transaction.updated', transaction: row, message, data: payment };
  await announce(context, context.caller, event);
  return payment;
}

/** @throws {Problem} 422 for an amount that is too large to be exact */
function readAmount(amount: number | string | undefined): number | undefined {
  if (amount === undefined) return undefined;
  const cents = toCents(amount);
  if (cents === undefined) throw validationFailed({ amount: ['The amount is not a number of cents.'] });
  return cents;
}
