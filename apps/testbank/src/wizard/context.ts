import type { Bank } from '../bank/types.ts';
import type { LoginAnswer, WizardAccount } from './bank.ts';
import type { BankKey, Credentials } from './session.ts';

/** Shared credentials whose halves have been joined. */
export interface JoinedCredentials {
  readonly bank: BankKey;
  readonly credentials: Credentials;
}

/** What a step needs to know and cannot find out by itself: it has no clock, no store and no random numbers. */
export interface WizardContext {
  /** Moment of the request, in milliseconds of the virtual clock. */
  readonly now: number;
  /** Logs in to a bank: {@link answerLogin}, unless the bank is down or the PIN was changed since. */
  readonly logIn: (bank: Bank, userName: string, pin: string) => LoginAnswer;
  /** All accounts that the bank shows after a login, in its order. */
  readonly readAccounts: (bank: Bank, credentials: Credentials) => readonly WizardAccount[];
  /** Whether the owner of the session has put an IBAN on the blacklist. */
  readonly isBlacklisted: (iban: string) => boolean;
  /** Whether two names are those of one person, as the name check sees it. */
  readonly isSameName: (name: string, other: string) => boolean;
  /** The credentials of the request, if it has some and {@link joinCredentials} joined them for this owner. */
  readonly joinedCredentials: JoinedCredentials | undefined;
  /** Who may use shared credentials that this session hands out. */
  readonly owner: string;
  /** Random bytes, cryptographically secure. */
  readonly randomBytes: (count: number) => Uint8Array;
  /** A new id for shared credentials: `crp_…`. */
  readonly newCredentialsId: () => string;
  /** How long a step takes at a slow bank, in milliseconds. */
  readonly slowMs: number;
  /** How long it takes until an order is approved outside of the wizard, in milliseconds. */
  readonly approvalMs: number;
  /** Page of the bank on which an order is approved. */
  readonly approvalUrl: string;
}
