import type { Account, Bank, Profile } from '../bank/types.ts';

/** Names a bank of the directory. */
export type BankKey = Pick<Bank, 'bankCode' | 'countryId'>;

/** What a bank does around its login, besides the accounts that it shows. */
export interface Behaviour {
  /** The login has a second form. */
  readonly hasSecondLogin: boolean;
  /** The bank user approves outside of the wizard. */
  readonly hasApproval: boolean;
  /** Every step takes several seconds. */
  readonly isSlow: boolean;
  /** A form asks what the bank shall show. */
  readonly isConfigurable: boolean;
  /** A form offers showcases of form elements. */
  readonly hasShowcases: boolean;
}

/** What the bank refuses after the login, whatever the bank user enters. */
export interface Failures {
  readonly tan: 'wrong' | null;
  readonly payment: 'refused' | null;
}

/** Answer of a bank to user name and PIN. */
export type LoginAnswer =
  | {
      readonly kind: 'accepted';
      readonly behaviour: Behaviour;
      readonly profile: Profile;
      readonly failures: Failures;
    }
  /** `invalid-iban`: the PIN asks for an account with an IBAN that is not valid. */
  | { readonly kind: 'wrong' | 'down' | 'invalid-iban' };

/** An account at a bank, as far as the wizard needs it. */
export type WizardAccount = Pick<
  Account,
  'id' | 'description' | 'iban' | 'accountNumber' | 'holder' | 'isTransactionPossible'
>;

/** Why a bank cannot be used in a session: a bank of the other mode, or one that is not supported. */
export function obstacle(bank: Bank, isTestmode: boolean): 'mode' | 'unsupported' | undefined {
  if (bank.isTestbank !== isTestmode) return 'mode';
  return bank.isSupported ? undefined : 'unsupported';
}

/**
 * Finds a bank.
 *
 * @param code bank code, or BIC with or without its branch `XXX`
 * @param countryId empty for any country
 */
export function findBank(banks: readonly Bank[], code: string, countryId: string): Bank | undefined {
  const wanted = fullBic(code);
  return banks.find((bank) => (bank.bankCode === code || fullBic(bank.bic) === wanted) && isIn(bank, countryId));
}

/**
 * Suggests banks for a part of a bank code, BIC, name or city.
 *
 * @param banks those to choose from
 * @returns those that begin with the text before those that contain it
 */
export function suggestBanks(banks: readonly Bank[], part: string, countryId: string, count: number): Bank[] {
  const wanted = part.trim().toUpperCase();
  if (wanted === '') return [];
  const places = banks.map((bank) => {
    const texts = [bank.bankCode, bank.bic, bank.name, bank.shortName, bank.city].map((text) => text.toUpperCase());
    const first = texts.findIndex((text) => text.startsWith(wanted));
    return first >= 0 ? first : texts.some((text) => text.includes(wanted)) ? texts.length : -1;
  });
  return banks
    .map((bank, index) => ({ bank, place: places[index] ?? -1 }))
    .filter(({ bank, place }) => place >= 0 && isIn(bank, countryId))
    .sort((one, other) => one.place - other.place)
    .slice(0, count)
    .map(({ bank }) => bank);
}

function isIn(bank: Bank, countryId: string): boolean {
  return countryId === '' || bank.countryId === countryId;
}

function fullBic(bic: string): string {
  return bic.toUpperCase().padEnd(11, 'X');
}
