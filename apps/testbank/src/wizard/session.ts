import type { TanMethod } from '../bank/profile.ts';
import type { Bank, Behaviour, Failures, Profile } from '../bank/types.ts';
import type { Day } from '../calendar/day.ts';

export type Product = 'verify' | 'risk' | 'pay' | 'connection' | 'sync';
export type Language = 'de' | 'en' | 'es';

/** Steps in which the bank user can be. Not each of them is shown: a product lists those that it may need. */
export type StepName =
  | 'bank'
  | 'login'
  | 'second-login'
  | 'config'
  | 'showcases'
  | 'showcase'
  | 'account'
  | 'approval'
  | 'tan'
  | 'finish';

/** Forms that banks show, one for each kind of element: the PIN `forms`. */
export const showcaseNames = [
  'credentials',
  'captcha',
  'radio',
  'select',
  'multi',
  'tan-choice',
  'itan',
  'mtan',
  'flicker',
  'qr',
  'redirect',
] as const;

export type ShowcaseName = (typeof showcaseNames)[number];

/** Names that the sessions of the API give to the steps. */
export type CurrentStep =
  | 'WizardStartStep'
  | 'WizardLoginStep'
  | 'WizardLoginNextStep'
  | 'WizardAccountsStep'
  | 'WizardTanStep'
  | 'WizardAutoSubmitStep'
  | 'WizardShowcaseStep'
  | 'WizardFinishStep';

/** The error that occurred last; empty if there was none. */
export type LastError =
  | 'client_not_started'
  | ''
  | 'login_failed'
  | 'session_expired'
  | 'client_aborted'
  | 'tan_failed'
  | 'max_login_tries'
  | 'max_tan_tries'
  | 'account_blacklisted'
  | 'transaction_failed'
  | 'validation_failed'
  | 'tech_error';

/** Names a bank of the directory. */
export type BankKey = Pick<Bank, 'bankCode' | 'countryId'>;

/** What the bank refuses after the login, whatever the bank user enters. */
export type OrderFailures = Pick<Failures, 'tan' | 'payment'>;

/** How a bank user logs in, and what the bank shows then. Secret: it is stored only encrypted. */
export interface Credentials {
  readonly userName: string;
  readonly pin: string;
  /** What the PIN makes the bank show, changed by the form of the PIN `config`. */
  readonly profile: Profile;
  /** Day of the first login with them: a balance that the profile names is the balance on this day. */
  readonly since: Day;
}

interface Approval {
  /** In milliseconds. */
  readonly since: number;
  readonly decision: 'approved' | 'refused' | null;
}

/**
 * A wizard session: plain JSON, so that it can be stored as text. A step never changes it; it returns a new one.
 *
 * `credentials` is the only secret in it, and goes with the end.
 */
export interface WizardSession {
  readonly product: Product;
  /** Whether it was created with an API key of mode Test. */
  readonly isTestmode: boolean;
  /** Parameters of the request that created the transaction. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Whether `finish` hands out half of the credentials. */
  readonly sharesCredentials: boolean;
  readonly status: 'new' | 'running' | 'finished' | 'failed' | 'aborted' | 'expired';
  readonly step: StepName;
  /** Forms that were shown, in the order of the product: `back` goes to the one before. */
  readonly shown: readonly StepName[];
  readonly language: Language;
  readonly lastError: LastError;
  /** Moment of the last request, or of the creation, in milliseconds. */
  readonly lastStepAt: number;
  readonly bank: BankKey | null;
  /** Id of the chosen tab of the login form. */
  readonly tab: string | null;
  readonly credentials: Credentials | null;
  /** Whether the credentials were not typed in, but stored or shared. */
  readonly hasStoredCredentials: boolean;
  readonly behaviour: Behaviour | null;
  readonly failures: OrderFailures | null;
  /** Ids of the chosen accounts. */
  readonly accounts: readonly string[];
  readonly tanMethod: TanMethod;
  /** When the bank user was asked to approve outside of the wizard, and what the answer is. */
  readonly approval: Approval | null;
  /** Name of the showcase that is shown. */
  readonly showcase: ShowcaseName | null;
  /** Names of the showcases that were shown. */
  readonly seenShowcases: readonly ShowcaseName[];
  readonly failedLogins: number;
  readonly failedTans: number;
}

export interface SessionOptions {
  readonly product: Product;
  readonly isTestmode: boolean;
  /** Body of the request that created the transaction. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Moment of the creation, in milliseconds. */
  readonly now: number;
  /** Whether `finish` hands out half of the credentials: bank connections in the mode `shared`. */
  readonly sharesCredentials?: boolean;
  /** Bank and credentials that are stored, for a sync: the wizard logs in with them. */
  readonly bank?: BankKey;
  readonly credentials?: Credentials;
}

/** A session that nobody has started. */
export function createSession({ parameters, ...options }: SessionOptions): WizardSession {
  const { language } = parameters;
  return {
    product: options.product,
    isTestmode: options.isTestmode,
    parameters,
    sharesCredentials: options.sharesCredentials ?? false,
    status: 'new',
    step: 'bank',
    shown: [],
    language: isLanguage(language) ? language : 'de',
    lastError: 'client_not_started',
    lastStepAt: options.now,
    bank: options.bank ?? null,
    tab: null,
    credentials: options.credentials ?? null,
    hasStoredCredentials: options.credentials !== undefined,
    behaviour: null,
    failures: null,
    accounts: [],
    tanMethod: 'sms',
    approval: null,
    showcase: null,
    seenShowcases: [],
    failedLogins: 0,
    failedTans: 0,
  };
}

export function isLanguage(value: unknown): value is Language {
  return value === 'de' || value === 'en' || value === 'es';
}

/** The session after its end: it needs the credentials no longer. */
export function end(
  session: WizardSession,
  status: 'finished' | 'failed' | 'aborted' | 'expired',
  lastError = session.lastError,
): WizardSession {
  return { ...session, status, lastError, credentials: null, approval: null };
}

export function hasEnded({ status }: WizardSession): boolean {
  return status !== 'new' && status !== 'running';
}

export function isShowcase(name: string): name is ShowcaseName {
  return showcaseNames.some((known) => known === name);
}
