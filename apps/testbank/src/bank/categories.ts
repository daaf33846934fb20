/** Categories by which turnovers are tagged: filters of the account snapshot, checks of the credit check. */
export const categories = {
  income: 'Income: wages, benefits, child benefit, payments to a company. Not: own transfers and returned debits.',
  salary: 'Wages and salaries received.',
  benefits: 'Benefits of public offices, except child benefit.',
  'child-benefit': 'Child benefit.',
  'self-employment': 'Payments of customers.',
  expenditure: 'Everything that is spent. Not: own transfers.',
  rent: 'Rent payments.',
  'living-cost': 'Cost of living in general: food, energy, insurance, telecommunication, cash, purchases.',
  energy: 'Electricity and gas.',
  insurance: 'Insurance premiums.',
  telecommunication: 'Internet and mobile phone.',
  groceries: 'Supermarkets, bakeries and the like.',
  shopping: 'Purchases in shops and on the internet.',
  mobility: 'Fuel, trains and buses.',
  leisure: 'Restaurants, sports, culture, travel.',
  health: 'Pharmacies and doctors.',
  cash: 'Cash withdrawals.',
  credit: 'Instalments of loans and leasing.',
  'credit-card': 'Settlements of credit cards.',
  savings: 'Transfers to and from savings accounts of the account holder.',
  transfer: 'Transfers between current accounts of the account holder, and from private persons.',
  tax: 'Payments to tax offices.',
  wages: 'Wages paid to employees.',
  'business-cost': 'Goods, materials, services and fees of a company.',
  seizure: 'Payments to creditors because of a seizure.',
  chargeback: 'Returned direct debits.',
} as const;

export type Category = keyof typeof categories;

export const categoryNames = Object.keys(categories) as Category[];

/**
 * Why a direct debit was returned, read from the purpose of the return.
 *
 * @returns `undefined` if the turnover is not a chargeback
 */
export function chargebackReason(turnover: {
  readonly tags: readonly string[];
  readonly purpose: readonly string[];
}): 'coverage' | 'revoked' | 'other' | undefined {
  if (!turnover.tags.includes('chargeback')) return undefined;
  const text = turnover.purpose.join(' ').toUpperCase();
  if (/\bAM04\b|MANGELS DECKUNG/.test(text)) return 'coverage';
  return /\bMD06\b|WIDERSPRUCH/.test(text) ? 'revoked' : 'other';
}
