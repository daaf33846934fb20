/**
 * The accounts of a login.
 *
 * Whose they are: the holder follows from the user name, `hartmut.mustermann` is `MUSTERMANN, HARTMUT`. A user name that
 * does not look like a name gets an invented holder, always the same one.
 *
 * Which IBANs they have: at the Testbanks every user name has the documented ones (reference, "Testbank"), because they
 * can be pinned when a transaction is created, whoever logs in afterwards. Only holder and turnovers differ. At the
 * invented banks each user name has IBANs of its own. The Testbank with tabs (88888889) is the German Testbank by another
 * bank code: its accounts are the same.
 *
 * All accounts are in euros, those in Switzerland too.
 */
import { Recent } from '../recent.ts';
import { accountNumberLength, ibanOf, splitIban } from './iban.ts';
import { drawOfLogin, holderOf, identityOf, issuerOf } from './person.ts';
import { overdraftLimitOf } from './plans/means.ts';
import type { Account, Bank, BankUser, Login } from './types.ts';

/** The accounts that a bank can show, with the account numbers of the Testbanks. */
const kinds = {
  giro: { kind: 'current', number: '12345678', isTransactionPossible: true },
  savings: { kind: 'savings', number: '87654321', isTransactionPossible: false },
  'giro-plus': { kind: 'current', number: '12345679', isTransactionPossible: true },
  overdraft: { kind: 'current', number: '43218765', isTransactionPossible: true },
} as const;
type GeneratedAccount = keyof typeof kinds;

const descriptions: Record<Bank['countryId'], Record<GeneratedAccount, string>> = {
  DE: { giro: 'Girokonto', savings: 'Extra-Konto', 'giro-plus': 'Girokonto Plus', overdraft: 'Kontokorrent' },
  AT: { giro: 'Girokonto', savings: 'Sparkonto', 'giro-plus': 'Girokonto Plus', overdraft: 'Kontokorrent' },
  CH: { giro: 'Privatkonto', savings: 'Sparkonto', 'giro-plus': 'Privatkonto Plus', overdraft: 'Kontokorrent' },
};

/** All accounts that the bank shows, in its order. The first is the one that the profile describes. */
export function accountsOf(login: Login): readonly Account[] {
  if (login.user !== null) return login.user.accounts.map((account) => accountOfUser(login.bank, account));
  if (login.profile.hasNoUsableAccount) return [generatedAccount(login, 'savings')];
  return keptAccountsOf(login);
}

/** A sync asks for the accounts of a login again and again. */
const recentAccounts = new Recent<readonly Account[]>(1024);

/** All accounts of a login whose accounts are generated, those too that the PIN `no-account` does not show. */
export function keptAccountsOf(login: Login): readonly Account[] {
  return recentAccounts.get(identityOf(login), () => generatedAccounts(login));
}

function generatedAccounts(login: Login): Account[] {
  const { profile } = login;
  const accounts = [
    generatedAccount(login, 'giro'),
    generatedAccount(login, 'savings'),
    ...(profile.hasMoreAccounts ? [generatedAccount(login, 'giro-plus'), generatedAccount(login, 'overdraft')] : []),
    ...(profile.hasCreditCard ? [creditCard(login)] : []),
  ];
  const further = profile.furtherIbans.filter((iban) => !accounts.some((account) => account.iban === iban));
  return [...accounts, ...further.map((iban) => furtherAccount(login, iban))];
}

function generatedAccount(login: Login, id: GeneratedAccount): Account {
  const { kind, number, isTransactionPossible } = kinds[id];
  const issuer = issuerOf(login.bank);
  const accountNumber = issuer.isTestbank ? number : ownNumber(login, issuer, id);
  return {
    ...commonOf(login),
    id,
    kind,
    description: descriptions[issuer.countryId][id],
    iban: ibanOf(issuer, accountNumber),
    accountNumber,
    isTransactionPossible,
    isSeizure: login.profile.hasSeizure && id === 'giro',
    overdraftLimit: overdraftLimitOf(login, id),
  };
}

/** An account number of an invented bank: it has all digits and begins with none that could be dropped. */
function ownNumber(login: Login, issuer: Bank, id: string): string {
  const draw = drawOfLogin(login);
  const length = accountNumberLength(issuer);
  return `${draw.integer(1, 9, 'first digit')}${draw.digits(length - 2, 'account number')}${Object.keys(kinds).indexOf(id)}`;
}

function creditCard(login: Login): Account {
  return {
    ...commonOf(login),
    id: 'card',
    kind: 'credit-card',
    description: 'Visa Card',
    iban: '',
    accountNumber: `4111********${drawOfLogin(login).digits(4, 'card number')}`,
    isTransactionPossible: false,
    isSeizure: false,
    overdraftLimit: 0,
  };
}

/** An account of the PIN `iban:`. */
function furtherAccount(login: Login, iban: string): Account {
  const id = `iban-${iban}`;
  return {
    ...commonOf(login),
    ...splitOf(login.bank, iban),
    id,
    kind: 'current',
    description: 'Weiteres Konto',
    iban,
    isTransactionPossible: true,
    isSeizure: login.profile.hasSeizure,
    overdraftLimit: overdraftLimitOf(login, id),
  };
}

function accountOfUser(bank: Bank, account: BankUser['accounts'][number]): Account {
  const { balance, turnovers, ...fields } = account;
  return { ...fields, ...bankOf(bank), ...splitOf(bank, account.iban), currency: 'EUR' };
}

function commonOf(login: Login) {
  return {
    ...bankOf(login.bank),
    holder: holderOf(login),
    isJoint: login.profile.isJoint,
    isBusiness: login.profile.kind === 'business',
    currency: 'EUR',
  } as const;
}

function bankOf(bank: Bank) {
  const { bankCode, bic, name: bankName, countryId } = issuerOf(bank);
  return { bankCode, bic, bankName, countryId };
}

/** Bank code and account number of an IBAN, which may be one of another bank. */
function splitOf(bank: Bank, iban: string) {
  const { bankCode, accountNumber } = splitIban(iban);
  return { bankCode: bankCode || issuerOf(bank).bankCode, accountNumber };
}
