import { bankByBic, bankByCode, searchBanks } from '../bank/directory/directory.ts';
import { readPin } from '../bank/pins.ts';
import type { Account, Bank, BankUser, Behaviour, Profile } from '../bank/types.ts';
import type { BankKey, OrderFailures, Product, WizardSession } from './session.ts';

/** Answer of a bank to user name and PIN. */
export type LoginAnswer =
  | {
      readonly kind: 'accepted';
      readonly behaviour: Behaviour;
      readonly profile: Profile;
      readonly failures: OrderFailures;
    }
  /** `invalid-iban`: the PIN asks for an account with an IBAN that is not valid. */
  | { readonly kind: 'wrong' | 'down' | 'invalid-iban' };

/** An account at a bank, as far as the wizard needs it. */
export type WizardAccount = Pick<
  Account,
  'id' | 'description' | 'iban' | 'accountNumber' | 'holder' | 'isTransactionPossible'
>;

/**
 * What a bank answers to a PIN.
 *
 * @param user the bank user of a users file; `null` for every other one
 */
export function answerLogin(pin: string, product: Product, user: BankUser | null): LoginAnswer {
  const failures = user?.failures ?? { login: null, tan: null, payment: null, sync: null };
  const failure = failures.login ?? (product === 'sync' ? failures.sync : null);
  if (failure !== null) return { kind: failure };
  const hasOwnPin = user !== null && user.pin !== null;
  if (hasOwnPin && user.pin !== pin) return { kind: 'wrong' };
  // An own PIN is a word like any other: it has no effect.
  const effect = readPin(hasOwnPin ? '' : pin);
  return effect.kind === 'accepted'
    ? { ...effect, failures: { tan: failures.tan, payment: failures.payment } }
    : effect;
}

/**
 * Finds a bank by its bank code or BIC.
 *
 * @param countryId empty for any country
 */
export function findBank(code: string, countryId: string): Bank | undefined {
  const countries = countryId === '' ? ['DE', 'AT', 'CH'] : [countryId];
  return countries.map((country) => bankByCode(code, country)).find((bank) => bank !== undefined) ?? bankByBic(code);
}

/** The bank of a key; `undefined` for one that the directory does not list. */
export function bankOf({ bankCode, countryId }: BankKey): Bank | undefined {
  return bankByCode(bankCode, countryId);
}

/** Banks that suit a session, for a part of a bank code, BIC, name or city: the best first. */
export function suggestBanks(session: WizardSession, part: string, countryId: string, count: number): Bank[] {
  const banks = searchBanks(part, countryId === '' ? {} : { countryId });
  return banks.filter((bank) => obstacle(bank, session) === undefined).slice(0, count);
}

/** Why a bank cannot be used in a session: it is of the other mode, or does not support the product. */
export function obstacle(
  bank: Bank,
  { isTestmode, product }: Pick<WizardSession, 'isTestmode' | 'product'>,
): 'mode' | 'unsupported' | undefined {
  if (bank.isTestbank !== isTestmode) return 'mode';
  return bank.products.includes(product === 'sync' ? 'connection' : product) ? undefined : 'unsupported';
}
