/** Amounts of money are integers of cents: no sum is ever rounded. */
export type Cents = number;

/** As a number of the contract: `-1436.86` for -143686. */
export function toAmount(cents: Cents): number {
  return cents / 100;
}

/** As a text with two decimals: `"-1436.86"` for -143686. */
export function formatCents(cents: Cents): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * Reads an amount of the contract, a number or a decimal text, and rounds half cents away from zero.
 *
 * @returns `undefined` if it is neither, or too large to be exact
 */
export function toCents(amount: number | string): Cents | undefined {
  const [, sign, whole = '', decimals = ''] = /^(-?)(\d*)(?:\.(\d+))?$/.exec(decimalText(amount)) ?? [];
  if (sign === undefined || whole + decimals === '') return undefined;
  const thirdDigit = Number(decimals[2] ?? '0');
  const cents = Number(whole + decimals.slice(0, 2).padEnd(2, '0')) + (thirdDigit >= 5 ? 1 : 0);
  if (!Number.isSafeInteger(cents)) return undefined;
  // Zero has no sign.
  return sign === '-' && cents !== 0 ? -cents : cents;
}

/** An equal part of an amount; half cents are rounded away from zero. */
export function divideCents(cents: Cents, parts: number): Cents {
  const part = Math.round(Math.abs(cents) / parts);
  // Zero has no sign.
  return cents < 0 && part !== 0 ? -part : part;
}

/** A number without an exponent: `1e-7` is `0.0000001`. */
function decimalText(amount: number | string): string {
  if (typeof amount === 'string') return amount;
  const text = String(amount);
  return text.includes('e') ? amount.toFixed(20) : text;
}
