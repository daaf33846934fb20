import { createHash } from 'node:crypto';
import { formatCents, toCents } from '../money.ts';
import { plain } from './elements.ts';
import type { HhdChallenge } from './media/hhd.ts';
import { member } from './parameters.ts';
import { bankTexts } from './texts/bank.ts';

type Parameters = Readonly<Record<string, unknown>>;

/**
 * The transfer that a payment orders, in a sentence of the bank.
 *
 * @param parameters body of the request that created the payment
 */
export function transferText(parameters: Parameters): string {
  const [currency, holder, iban] = ['currency_id', 'recipient_holder', 'recipient_iban'].map((name) =>
    plain(member(parameters, name)),
  ) as [string, string, string];
  return bankTexts.transfer(amountOf(parameters), currency, holder, iban);
}

/** What a TAN generator shows: the IBAN of the recipient, and the amount. */
export function challengeOf(parameters: Parameters): HhdChallenge {
  // It begins with the kind of the order, and differs from order to order.
  const digits = createHash('sha256').update(transferText(parameters)).digest().readUInt32BE() % 1_000_000;
  const startCode = `87${String(digits).padStart(6, '0')}`;
  return { version: '1.4', startCode, data: [member(parameters, 'recipient_iban'), amountOf(parameters)] };
}

/** As it is written in Germany: `1234,50`. */
function amountOf(parameters: Parameters): string {
  return formatCents(toCents(member(parameters, 'amount')) ?? 0).replace('.', ',');
}
