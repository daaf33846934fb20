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
  /** Whether this is a Testbank, for API keys of mode Test. */
  readonly isTestbank: boolean;
  /** Whether its login form has tabs. */
  readonly hasTabs: boolean;
}

/** Who logs in, and what the bank is told to show. Stored; a login with the same values shows the same accounts. */
export interface Login {
  /** Seed of the Testbank. */
  readonly seed: number;
  readonly bank: Bank;
  /** Any user name is a login of its own. */
  readonly userName: string;
  readonly profile: Profile;
  /** What was booked here since: payments, and entries by a control call. */
  readonly bookings: readonly Booking[];
}

/** What a PIN, or the form of the PIN `config`, makes the bank show. */
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
  /** Name of the account holder; `undefined` for the one of the user name. */
  readonly holder: string | undefined;
  /** Balance of the first account today; `undefined` for the one that its turnovers lead to. */
  readonly balance: Cents | undefined;
  readonly overdraftLimit: Cents | undefined;
  readonly income: 'salary' | 'benefits' | 'self-employed' | 'none';
  /** From 0 to 3: as many child benefits are paid. */
  readonly children: number;
}

/** A turnover that was not generated. */
export interface Booking {
  /** Unique within the login. */
  readonly id: string;
  readonly iban: string;
  /** Day from which the bank shows it as prebooked. */
  readonly announcedOn: Day;
  /** Day of booking; `undefined` as long as it is prebooked. */
  readonly bookedOn: Day | undefined;
  readonly canceled: boolean;
  readonly amount: Cents;
  readonly purpose: readonly string[];
  readonly counterHolder: string;
  readonly counterIban: string;
  readonly counterBic: string;
  readonly tags: readonly string[];
}

export interface Account {
  /** Unique within the login, and the same on every day: `giro`, `savings`, `giro-plus`, `card`. */
  readonly id: string;
  readonly kind: 'current' | 'savings' | 'credit-card';
  readonly holder: string;
  /** Name of the account at the bank: `Girokonto`. */
  readonly description: string;
  /** Empty for cards. */
  readonly iban: string;
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
