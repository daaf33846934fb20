import { formatCents, toCents } from '../money.ts';
import { plain } from './elements.ts';
import { member } from './parameters.ts';

/** The transfer that a payment orders, as the bank shows it for approval. */
export interface Order {
  /** German: `1234,50`. */
  readonly amount: string;
  readonly currency: string;
  readonly recipientHolder: string;
  readonly recipientIban: string;
}

/** @param parameters body of the request that created the payment */
export function orderOf(parameters: Readonly<Record<string, unknown>>): Order {
  return {
    amount: formatCents(toCents(member(parameters, 'amount')) ?? 0).replace('.', ','),
    currency: member(parameters, 'currency_id'),
    recipientHolder: plain(member(parameters, 'recipient_holder')),
    recipientIban: plain(member(parameters, 'recipient_iban')),
  };
}
