/** What the simulated bank shows after a login. Everything here is a pure function of a login and a day. */
import type { Day } from '../calendar/day.ts';
import type { Cents } from '../money.ts';

/** An entry of the directory of banks. */
export interface Bank {
  /** National bank code: eight digits in Germany, five in Austria and Switzerland. */
  readonly bankCode: string;
  readonly bic: string;
  readonly name: string;
  readonly shortName: string;
  readonly zipcode: string;
  readonly city: string;
  readonly countryId: 'DE' | 'AT' | 'CH';
  /** Whether the bank can be used with XS2A. */
  readonly isSupported: boolean;
  /** Products that can be used at it; none if it is not supported. */
  readonly products: readonly Product[];
  /** Whether this is a Testbank, for API keys of mode Test. */
  readonly isTestbank: boolean;
  /** Whether its login form has tabs. Such a bank is not listed: only its whole bank code finds it. */
  readonly hasTabs: boolean;
}

export type Product = 'verify' | 'risk' | 'pay' | 'connection';

/** A login, with everything that decides what the bank shows. It is stored: the same values show the same accounts. */
export interface Login {
  /** Seed of the Testbank. */
  readonly seed: number;
  readonly bank: Bank;
  /** Any user name is a login of its own. */
  readonly userName: string;
  readonly profile: Profile;
  /** Day of the login: a balance that the profile names is the balance on this day. */
  readonly since: Day;
  /** What was booked here besides the generated turnovers: payments, and entries by a control call. */
  readonly bookings: readonly Booking[];
  /** The bank user of a users file; `null` for one whose accounts are generated. */
  readonly user: BankUser | null;
}

/** What a PIN, or the form of the PIN `config`, makes the bank show. Plain JSON. */
export interface Profile {
  readonly kind: 'private' | 'business';
  /** Two more accounts: the PIN `accounts`. */
  readonly hasMoreAccounts: boolean;
  /** The only account cannot be used for a transaction: the PIN `no-account`. */
  readonly hasNoUsableAccount: boolean;
  readonly hasStandingOrders: boolean;
  readonly hasTurnovers: boolean;
  readonly hasNegativeBalance: boolean;
  readonly hasChargeback: boolean;
  readonly hasCreditCard: boolean;
  readonly hasSeizure: boolean;
  readonly isJoint: boolean;
  /** IBANs of further accounts: the PINs `iban:…`. */
  readonly furtherIbans: readonly string[];
  /** Name of the account holder; `null` for the one of the user name. */
  readonly holder: string | null;
  /** Balance of the first account on the day of the login; `null` for the one that its turnovers lead to. */
  readonly balance: Cents | null;
  /** Overdraft limit of the first account; `null` for the usual one. */
  readonly overdraftLimit: Cents | null;
  readonly income: Income;
  /** From 0 to 3: as many child benefits are paid. */
  readonly children: number;
}

export type Income = 'salary' | 'benefits' | 'self-employed' | 'none';

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

/** A turnover that was not generated, or that a control call can change. Plain JSON. */
export interface Booking {
  /** Unique within the login. */
  readonly id: string;
  /** Id of the account. */
  readonly accountId: string;
  /** Day from which the bank shows it. */
  readonly announcedOn: Day;
  /** Day of booking; prebooked until then, and as long as it is `null`. */
  readonly bookedOn: Day | null;
  /** Day on which it was taken back before it was booked. */
  readonly canceledOn: Day | null;
  readonly amount: Cents;
  /** Up to four lines. */
  readonly purpose: readonly string[];
  readonly counterHolder: string | null;
  readonly counterIban: string | null;
  readonly counterBic: string | null;
  readonly tags: readonly string[];
  /** The announced turnover whose place it takes: its id and its day. Where the bank shows no such turnover, nothing. */
  readonly replaces?: { readonly id: string; readonly day: Day };
}

/** A bank user of a users file. Plain JSON. */
export interface BankUser {
  readonly userName: string;
  /** Bank code of the only bank that knows this user; `null` for all banks. */
  readonly bankCode: string | null;
  /** The PIN that is right; `null` for any. Its effects on the data do not apply: the file says what the bank shows. */
  readonly pin: string | null;
  readonly holder: string;
  readonly accounts: readonly BankUserAccount[];
  readonly failures: Failures;
}

/** What goes wrong for a bank user of a users file. */
export interface Failures {
  readonly login: 'wrong' | 'down' | null;
  readonly tan: 'wrong' | null;
  readonly payment: 'refused' | null;
  readonly sync: 'wrong' | 'down' | null;
}

export interface BankUserAccount {
  readonly id: string;
  readonly kind: Account['kind'];
  readonly holder: string;
  readonly description: string;
  /** Empty for cards. */
  readonly iban: string;
  readonly isJoint: boolean;
  readonly isBusiness: boolean;
  readonly isTransactionPossible: boolean;
  readonly isSeizure: boolean;
  /** Balance at the end of the day of the login. */
  readonly balance: Cents;
  readonly overdraftLimit: Cents;
  readonly turnovers: readonly TurnoverRule[];
}

/** Turnovers that repeat, or the single one of a list: `first` and `last` are its day then. */
export interface TurnoverRule {
  readonly every: 'day' | 'week' | 'month' | 'year';
  /** Number of units from one turnover to the next. */
  readonly interval: number;
  /** From 1 to 7 for weeks, from 1 to 31 for months and years; 31 is the last day of the month. */
  readonly day: number;
  /** `null` for 365 days before the login. */
  readonly first: Day | null;
  readonly last: Day | null;
  readonly amount: Cents;
  readonly purpose: readonly string[];
  readonly counterHolder: string | null;
  readonly counterIban: string | null;
  readonly counterBic: string | null;
  readonly tags: readonly string[];
  /** Whether the bank lists it as a standing order. */
  readonly isStandingOrder: boolean;
  /** Taken back instead of booked. */
  readonly canceled: boolean;
}

export interface Account {
  /** Unique within the login, and the same on every day: `giro`, `savings`, `giro-plus`, `overdraft`, `card`, `iban-1`. */
  readonly id: string;
  readonly kind: 'current' | 'savings' | 'credit-card';
  readonly holder: string;
  /** Name of the account at the bank: `Girokonto`. */
  readonly description: string;
  /** Empty for cards. */
  readonly iban: string;
  /** Masked for cards. */
  readonly accountNumber: string;
  readonly bankCode: string;
  readonly bic: string;
  readonly bankName: string;
  readonly countryId: string;
  readonly isJoint: boolean;
  readonly isBusiness: boolean;
  /** Whether payments can be made from it, and a transaction can use it. */
  readonly isTransactionPossible: boolean;
  /** Whether it is under seizure. */
  readonly isSeizure: boolean;
  readonly currency: 'EUR';
  readonly overdraftLimit: Cents;
}

export interface Turnover {
  /** Unique within the account, and the same on every day: a second sync finds it again. */
  readonly id: string;
  readonly bookingDate: Day;
  /** Negative when money leaves the account. */
  readonly amount: Cents;
  readonly currency: 'EUR';
  /** Up to four lines. */
  readonly purpose: readonly string[];
  readonly counterHolder: string | undefined;
  readonly counterIban: string | undefined;
  readonly counterBic: string | undefined;
  /** Announced and not part of the balance yet. */
  readonly prebooked: boolean;
  /** Taken back: not part of the balance. */
  readonly canceled: boolean;
  readonly tags: readonly string[];
}

export interface StandingOrder {
  readonly recipientHolder: string;
  readonly recipientIban: string;
  readonly recipientBic: string;
  readonly recipientCountryId: string;
  readonly amount: Cents;
  readonly currency: 'EUR';
  readonly purpose: string;
  readonly frequency: 'd' | 'w' | 'm' | 'y';
  readonly frequencyInterval: number;
  /** 1–7 for weekly orders, 1–31 for monthly and yearly ones; 31 is the last day of the month. */
  readonly day: number;
  /** Day of the next transfer. */
  readonly startExecution: Day;
  readonly endExecution: Day | undefined;
}

/** An account as the bank shows it on one day. */
export interface AccountStatement {
  readonly account: Account;
  /** Balance at the end of the day: opening balance and all booked turnovers up to then. */
  readonly balance: Cents;
  /** Balance before the first of the turnovers. */
  readonly openingBalance: Cents;
  /** Oldest first; prebooked ones last. */
  readonly turnovers: readonly Turnover[];
  readonly standingOrders: readonly StandingOrder[];
}
