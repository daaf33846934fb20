/** Exact decimal numbers, for bounds and factors: 0.3 is three times 0.1. */

export interface Fraction {
  numerator: bigint;
  /** Greater than zero. */
  denominator: bigint;
}

export function fractionOf(value: number): Fraction {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', decimals = ''] = digits.split('.');
  const power = Number(exponent) - decimals.length;
  const numerator = BigInt(`${whole}${decimals}`);
  return power >= 0
    ? { numerator: numerator * 10n ** BigInt(power), denominator: 1n }
    : { numerator, denominator: 10n ** BigInt(-power) };
}

export function numberOf({ numerator, denominator }: Fraction): number {
  return Number(numerator) / Number(denominator);
}

/** Negative when `a` is less than `b`, zero when they are equal. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isMultiple(value: Fraction, factor: Fraction): boolean {
  return (value.numerator * factor.denominator) % (value.denominator * factor.numerator) === 0n;
}

export function leastCommonMultiple(a: Fraction, b: Fraction): Fraction {
  const [x, y] = [a.numerator * b.denominator, b.numerator * a.denominator];
  return { numerator: (x / greatestCommonDivisor(x, y)) * y, denominator: a.denominator * b.denominator };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

/** The least multiple of the factor that is not less than the value. */
export function roundUp(value: Fraction, factor: Fraction): Fraction {
  const dividend = value.numerator * factor.denominator;
  const divisor = value.denominator * factor.numerator;
  const quotient = dividend / divisor;
  // Division rounds towards zero.
  const times = quotient * divisor < dividend ? quotient + 1n : quotient;
  return multiple(factor, times);
}

/** The greatest multiple of the factor that is not greater than the value. */
export function roundDown(value: Fraction, factor: Fraction): Fraction {
  const { numerator, denominator } = roundUp({ numerator: -value.numerator, denominator: value.denominator }, factor);
  return { numerator: -numerator, denominator };
}

export function add(a: Fraction, b: Fraction): Fraction {
  const denominator = a.denominator * b.denominator;
  return { numerator: a.numerator * b.denominator + b.numerator * a.denominator, denominator };
}

export function negate({ numerator, denominator }: Fraction): Fraction {
  return { numerator: -numerator, denominator };
}

function multiple({ numerator, denominator }: Fraction, times: bigint): Fraction {
  return { numerator: numerator * times, denominator };
}
