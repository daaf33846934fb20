/** Profiles: what a bank shows after a login, unless the PIN says otherwise, and as the form of the PIN `config` asks. */
import { type Cents, toCents } from '../money.ts';
import type { Income, Profile } from './types.ts';

/** A private account with a salary and standing orders, and a savings account. */
export const defaultProfile: Profile = {
  kind: 'private',
  hasMoreAccounts: false,
  hasNoUsableAccount: false,
  hasStandingOrders: true,
  hasTurnovers: true,
  hasNegativeBalance: false,
  hasChargeback: false,
  hasCreditCard: false,
  hasSeizure: false,
  isJoint: false,
  furtherIbans: [],
  holder: null,
  balance: null,
  overdraftLimit: null,
  income: 'salary',
  children: 0,
};

export const tanMethods = ['sms', 'photo', 'qr', 'flicker', 'app', 'redirect'] as const;
export type TanMethod = (typeof tanMethods)[number];

export const incomes: readonly Income[] = ['salary', 'benefits', 'self-employed', 'none'];

/** Names of the fields of the form. */
export const configFields = [
  'holder',
  'balance',
  'limit',
  'income',
  'children',
  'tan_method',
  'joint_account',
] as const;
export type ConfigField = (typeof configFields)[number];

export type Config =
  | { readonly profile: Profile; readonly tanMethod: TanMethod }
  /** Fields whose value is not valid, each with the rule that it breaks, in the syntax of the wizard's `validation`. */
  | { readonly errors: Partial<Record<ConfigField, string>> };

/** The rule of each field, as the form shows it. */
const configRules: Record<ConfigField, string> = {
  holder: 'between:2,70',
  balance: 'regex:/^-?[0-9]{1,9}([.,][0-9]{1,2})?$/',
  limit: 'regex:/^[0-9]{1,9}([.,][0-9]{1,2})?$/',
  income: `in:${incomes.join(',')}`,
  children: 'in:0,1,2,3',
  tan_method: `in:${tanMethods.join(',')}`,
  joint_account: 'in:0,1',
};

/**
 * Reads what was entered in the form of the PIN `config`. A field that is empty or missing keeps the value of the
 * profile.
 *
 * @param profile the one that the PIN has set so far
 */
export function readConfig(values: Readonly<Record<string, unknown>>, profile: Profile = defaultProfile): Config {
  const entered = (field: ConfigField) => String(values[field] ?? '').trim();
  const errors: Partial<Record<ConfigField, string>> = {};
  for (const field of configFields) {
    if (entered(field) !== '' && !isValid[field](entered(field))) errors[field] = configRules[field];
  }
  if (Object.keys(errors).length > 0) return { errors };
  const tanMethod = tanMethods.find((method) => method === entered('tan_method')) ?? 'sms';
  return {
    tanMethod,
    profile: {
      ...profile,
      holder: entered('holder') || profile.holder,
      balance: readAmount(entered('balance')) ?? profile.balance,
      overdraftLimit: readAmount(entered('limit')) ?? profile.overdraftLimit,
      income: incomes.find((income) => income === entered('income')) ?? profile.income,
      children: entered('children') === '' ? profile.children : Number(entered('children')),
      isJoint: entered('joint_account') === '' ? profile.isJoint : isTicked(entered('joint_account')),
    },
  };
}

const isValid: Record<ConfigField, (text: string) => boolean> = {
  holder: (text) => text.length >= 2 && text.length <= 70,
  balance: (text) => /^-?\d{1,9}([.,]\d{1,2})?$/.test(text),
  limit: (text) => /^\d{1,9}([.,]\d{1,2})?$/.test(text),
  income: (text) => incomes.some((income) => income === text),
  children: (text) => /^[0-3]$/.test(text),
  tan_method: (text) => tanMethods.some((method) => method === text),
  joint_account: (text) => /^(?:0|1|true|false|on)$/.test(text),
};

/** A ticked box is sent as `1`, `true` or `on`. */
function isTicked(text: string): boolean {
  return text !== '0' && text !== 'false';
}

function readAmount(text: string): Cents | undefined {
  return text === '' ? undefined : toCents(text.replace(',', '.'));
}
