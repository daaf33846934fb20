/** The PINs of the Testbank (reference, "Testbank"): one table for the wizard, the documents and the tests. */
import { readIban } from './iban.ts';
import { defaultProfile } from './profile.ts';
import type { Behaviour, Profile } from './types.ts';

export interface Pin {
  /** What to type; `iban:` is followed by an IBAN. */
  readonly pin: string;
  /** What happens, in one sentence. */
  readonly doc: string;
  /** What changes in the data that the bank shows. */
  readonly profile?: Partial<Profile>;
  /** What changes in the forms of the wizard. */
  readonly behaviour?: Partial<Behaviour>;
  /** Whether the bank refuses the login. */
  readonly isWrong?: boolean;
}

export const pins: readonly Pin[] = [
  {
    pin: 'accounts',
    doc: 'Adds two accounts, so that the bank user has to choose one.',
    profile: { hasMoreAccounts: true },
  },
  {
    pin: 'autosubmit',
    doc: 'Shows a form that waits until the bank user approves on another device.',
    behaviour: { hasApproval: true },
  },
  {
    pin: 'business',
    doc: 'Shows business accounts with the turnovers of a company.',
    profile: { kind: 'business' },
  },
  {
    pin: 'config',
    doc: 'Shows a form for holder, balance, limit, income, children, TAN method and joint account.',
    behaviour: { isConfigurable: true },
  },
  {
    pin: 'forms',
    doc: 'Offers showcases of all form elements of the wizard.',
    behaviour: { hasShowcases: true },
  },
  {
    pin: 'next',
    doc: 'Shows a second login form.',
    behaviour: { hasSecondLogin: true },
  },
  {
    pin: 'no-account',
    doc: 'Shows only a savings account, which no transaction can use.',
    profile: { hasNoUsableAccount: true },
  },
  {
    pin: 'no-standing-orders',
    doc: 'Shows an account without standing orders.',
    profile: { hasStandingOrders: false },
  },
  {
    pin: 'no-turnovers',
    doc: 'Shows accounts without turnovers.',
    profile: { hasTurnovers: false },
  },
  {
    pin: 'negative-balance',
    doc: 'Shows an account that is overdrawn every day.',
    profile: { hasNegativeBalance: true },
  },
  {
    pin: 'slow',
    doc: 'Delays every step by several seconds.',
    behaviour: { isSlow: true },
  },
  {
    pin: 'with-chargeback',
    doc: 'Adds a returned direct debit to each month, alternately for lack of funds and because it was revoked.',
    profile: { hasChargeback: true },
  },
  {
    pin: 'with-credit-card',
    doc: 'Adds a credit card.',
    profile: { hasCreditCard: true },
  },
  {
    pin: 'with-seizure',
    doc: 'Shows an account under seizure.',
    profile: { hasSeizure: true },
  },
  {
    pin: 'wrong',
    doc: 'Makes the bank refuse the login.',
    isWrong: true,
  },
  {
    pin: 'iban:',
    doc: 'Adds an account with the IBAN that follows: `iban:DE35888888880012345679`.',
  },
];

export type PinEffect =
  | { readonly kind: 'accepted'; readonly profile: Profile; readonly behaviour: Behaviour }
  | { readonly kind: 'wrong' }
  /** The IBAN after `iban:` is not valid. */
  | { readonly kind: 'invalid-iban' };

const plainBehaviour: Behaviour = {
  hasSecondLogin: false,
  hasApproval: false,
  isSlow: false,
  isConfigurable: false,
  hasShowcases: false,
};

/**
 * What a PIN does. Several can be combined: `accounts,with-credit-card`. Every other PIN is accepted and changes
 * nothing, also one in which only some of the words are PINs of the table.
 */
export function readPin(text: string): PinEffect {
  const words = text.split(',').map((word) => word.trim());
  const known = words.map((word) => pins.find(({ pin }) => (pin === 'iban:' ? word.startsWith(pin) : word === pin)));
  let [profile, behaviour] = [defaultProfile, plainBehaviour];
  if (!known.every((pin) => pin !== undefined)) return { kind: 'accepted', profile, behaviour };
  if (known.some((pin) => pin.isWrong)) return { kind: 'wrong' };
  const ibans = words.filter((word) => word.startsWith('iban:')).map((word) => readIban(word.slice('iban:'.length)));
  if (!ibans.every((iban) => iban !== undefined)) return { kind: 'invalid-iban' };
  for (const pin of known) {
    profile = { ...profile, ...pin.profile };
    behaviour = { ...behaviour, ...pin.behaviour };
  }
  return { kind: 'accepted', profile: { ...profile, furtherIbans: [...new Set(ibans)] }, behaviour };
}
