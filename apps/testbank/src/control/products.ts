/** What can be created: where, and with which values if nobody names others. */
import { banksOf } from '../bank/directory/directory.ts';
import type { Flag } from '../store/tables.ts';
import type { Input } from './types.ts';

export type Product = Input<'createFinishedSession'>['product'];

/** Where a product is created and read. */
export const places: Readonly<Record<Product, { readonly method: string; readonly path: string }>> = {
  verification: { method: 'POST', path: '/v1/verifications' },
  risk: { method: 'POST', path: '/v1/risks' },
  payment: { method: 'POST', path: '/v1/payments' },
  connection: { method: 'PUT', path: '/v1/connections' },
};

/** What a payment needs besides its bank. */
const defaultPayment = {
  amount: 10,
  currency_id: 'EUR',
  purpose: 'Order 4711',
  recipient_holder: 'Holger Baumhaus',
  recipient_iban: 'DE08500105175412638463',
};

/**
 * Values for what a product needs.
 *
 * @param parameters take the place of the values; one that names a bank leaves no other one
 */
export function defaultParameters(
  product: Product,
  testmode: Flag,
  parameters: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const isNamed = ['bank_code', 'bic', 'sender_bank_code', 'sender_bic'].some((name) => name in parameters);
  return {
    ...(!isNamed && bankFor(product, testmode)),
    ...(product === 'payment' && defaultPayment),
    ...parameters,
  };
}

/** The first bank that API keys of this mode may use. */
function bankFor(product: Product, testmode: Flag) {
  const usable = banksOf('DE').filter((bank) => bank.isTestbank === (testmode === 1) && bank.isSupported);
  const names = { verification: 'verify', risk: 'risk', payment: 'pay', connection: 'connection' } as const;
  const bank = usable.find(({ products }) => products.includes(names[product]));
  if (bank === undefined) throw new Error('The directory has no bank for this product.');
  if (product === 'connection') return { bic: bank.bic };
  if (product === 'payment') return { sender_bic: bank.bic, sender_country_id: bank.countryId };
  return { bank_code: bank.bankCode, country_id: bank.countryId };
}
