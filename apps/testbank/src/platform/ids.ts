import { randomBytes } from './random.ts';

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The prefixes of ids, by what they identify. */
export const prefixes = {
  account: 'acc',
  apiKey: 'key',
  verification: 'xv',
  risk: 'xr',
  payment: 'xp',
  event: 'ev',
  blacklistItem: 'bl',
  bankUser: 'bus',
  accessToken: 'uat',
  connection: 'bcn',
  bankAccount: 'bac',
  session: 'ws',
  credentials: 'crp',
  webhook: 'wh',
  delivery: 'del',
} as const;

/** A random text of letters and digits, all equally likely. */
export function randomText(length: number): string {
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length * 2)) {
      // 248 is the largest multiple of 62 in a byte: the rest would favour the first letters.
      if (byte < 248 && text.length < length) text += letters[byte % 62];
    }
  }
  return text;
}

/** A new id: `ev_fhDFdPRtECqwOlys`. */
export function newId(kind: keyof typeof prefixes): string {
  return `${prefixes[kind]}_${randomText(16)}`;
}

/**
 * A new public reference of a transaction: `10001-xv-zCTO-xpIT`.
 *
 * @param account number of the account, five digits
 * @param product `xv`, `xr`, `xp`, or `bcs` for sessions of bank connections
 */
export function newReference(account: number, product: 'xv' | 'xr' | 'xp' | 'bcs'): string {
  return `${account}-${product}-${randomText(4)}-${randomText(4)}`;
}
