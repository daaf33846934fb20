import type { Amount } from '@xs2a/types';

/** A decimal number: sign, integer part, fraction. */
const decimal = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * Reads an amount as a decimal string. Digits stay as they are: `"100.0"` is `"100.0"`.
 *
 * @param amount in units of its currency
 * @throws RangeError if it is not a decimal number
 */
export function parseAmount(amount: Amount): string {
  const text = String(amount);
  // JavaScript writes numbers of more than 21 digits, and tiny ones, with an exponent.
  const plain = typeof amount === 'number' ? expand(text) : text;
  if (!decimal.test(plain)) throw new RangeError(`"${text}" is not an amount`);
  return plain;
}

/**
 * Converts an amount to minor units, such as cents: `"43.20"` is `4320`. Nothing is rounded.
 *
 * @param amount in units of its currency
 * @param digits of the minor unit: 2 for the euro, 0 for the yen
 * @throws RangeError if it has a fraction of a minor unit, or is too large for a safe integer
 */
export function toMinorUnits(amount: Amount, digits = 2): number {
  const [, sign = '', integer = '', fraction = ''] = decimal.exec(parseAmount(amount)) ?? [];
  const units = Number(`${sign}${integer}${fraction.slice(0, digits).padEnd(digits, '0')}`);
  if (/[1-9]/.test(fraction.slice(digits)) || !Number.isSafeInteger(units)) {
    throw new RangeError(`${amount} does not fit into minor units of ${digits} digits`);
  }
  return units || 0;
}

/**
 * Converts minor units to an amount for the API: `4320` is `"43.20"`.
 *
 * @param units an integer
 * @param digits of the minor unit: 2 for the euro, 0 for the yen
 * @throws RangeError if `units` is not a safe integer
 */
export function fromMinorUnits(units: number, digits = 2): string {
  if (!Number.isSafeInteger(units)) throw new RangeError(`${units} is not a safe integer`);
  const text = String(Math.abs(units)).padStart(digits + 1, '0');
  const point = text.length - digits;
  return `${units < 0 ? '-' : ''}${text.slice(0, point)}${digits > 0 ? `.${text.slice(point)}` : ''}`;
}

/**
 * Converts an amount to the nearest number, to compare or draw it. Do not calculate with it: binary fractions lose cents.
 *
 * @param amount in units of its currency
 * @throws RangeError if it is not a decimal number, or too large for a number
 */
export function amountToNumber(amount: Amount): number {
  const number = Number(parseAmount(amount));
  if (!Number.isFinite(number)) throw new RangeError(`"${amount}" is too large`);
  return number;
}

/** Writes `1.5e-7` as `0.00000015`, digit by digit. */
function expand(text: string): string {
  const [, sign = '', first = '', rest = '', exponent] = /^(-?)(\d)\.?(\d*)e(.+)$/.exec(text) ?? [];
  if (exponent === undefined) return text;
  const places = Number(exponent);
  // A positive exponent is larger than the number of digits after the point.
  return places < 0
    ? `${sign}0.${'0'.repeat(-places - 1)}${first}${rest}`
    : `${sign}${first}${rest.padEnd(places, '0')}`;
}
