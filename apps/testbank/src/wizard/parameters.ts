/** Reads the body of the request that created a transaction, as far as the wizard needs it. */

type Parameters = Readonly<Record<string, unknown>>;

/** The bank that the creator of the transaction knows; empty texts for none. A BIC says more than a bank code. */
export function knownBank(parameters: Parameters): { readonly code: string; readonly countryId: string } {
  const bic = member(parameters, 'bic') || member(parameters, 'sender_bic');
  const countryId = member(parameters, 'country_id') || member(parameters, 'sender_country_id');
  return { code: bic || member(parameters, 'bank_code'), countryId: countryId.toUpperCase() };
}

/** What an account must fit; empty texts for anything. */
export interface Pins {
  readonly iban: string;
  /** Without leading zeros. Empty if there is an IBAN: it counts alone. */
  readonly accountNumber: string;
  readonly holder: string;
}

/** The account that the creator of the transaction knows. */
export function pinsOf(parameters: Parameters): Pins {
  const iban = compact(member(parameters, 'iban') || member(parameters, 'sender_iban'));
  const accountNumber = iban === '' ? trimZeros(member(parameters, 'account_number')) : '';
  return { iban, accountNumber, holder: member(parameters, 'sender_holder') };
}

export function trimZeros(accountNumber: string): string {
  return accountNumber.replace(/^0+/, '');
}

/** A text or a number; empty if there is neither. */
export function member(parameters: Parameters, name: string): string {
  const value = parameters[name];
  return typeof value === 'string' || typeof value === 'number' ? `${value}`.trim() : '';
}

function compact(iban: string): string {
  return iban.replace(/\s/g, '').toUpperCase();
}
