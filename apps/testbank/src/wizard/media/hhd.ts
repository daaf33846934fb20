/**
 * Flicker codes of chipTAN: HHD 1.3.2 and 1.4, with the extension for optical interfaces.
 *
 * @see "Belegungsrichtlinien TANve1.4 mit Erratum 1-3", Die Deutsche Kreditwirtschaft, 2010-11-12
 */

/** The data that a TAN generator receives. */
export interface HhdChallenge {
  readonly version: '1.3' | '1.4';
  /** Digits that begin with the kind of the order. */
  readonly startCode: string;
  /** Up to three texts that the TAN generator shows: account, bank code, amount. */
  readonly data: readonly string[];
}

/** Bars of one frame, from left to right. The first is the clock. */
export type Frame = [0 | 1, 0 | 1, 0 | 1, 0 | 1, 0 | 1];

/** The only control byte of HHD 1.4. */
const controlByte = '01';
const hasControlByte = 0x80;
const isText = { '1.3': 0x10, '1.4': 0x40 };

/**
 * The bytes that are sent, in hexadecimal digits: length, start code, data elements, and the two check digits.
 */
export function encodeHhd({ version, startCode, data }: HhdChallenge): string {
  const control = version === '1.4' ? controlByte : '';
  const start = encodeData(startCode);
  const elements = data.map((text) => ({ text, bytes: encodeData(text) }));
  const startLength = start.length / 2 + (version === '1.4' ? hasControlByte : 0);
  const body = [
    toByte(startLength) + control + start,
    ...elements.map(({ text, bytes }) => toByte(bytes.length / 2 + (isDigits(text) ? 0 : isText[version])) + bytes),
  ].join('');
  // The length counts the check digits, and not itself.
  const payload = toByte(body.length / 2 + 1) + body;
  const luhn = luhnDigit(control + start + elements.map(({ bytes }) => bytes).join(''));
  const xor = [...payload].reduce((sum, digit) => sum ^ toNumber(digit), 0);
  return `${payload}${luhn}${toDigit(xor)}`;
}

/**
 * The frames of a flicker code: each half of a byte, the lower one first, with the clock on and off. It begins with a
 * pattern for synchronization.
 *
 * @param code in hexadecimal digits
 */
export function framesOf(code: string): Frame[] {
  const halves = `0FFF${code}`.replace(/(.)(.)/g, '$2$1');
  return [...halves].flatMap((half) => {
    const bits = [1, 2, 4, 8].map((bit) => ((toNumber(half) & bit) === 0 ? 0 : 1)) as [0 | 1, 0 | 1, 0 | 1, 0 | 1];
    return [1, 0].map((clock): Frame => [clock as 0 | 1, ...bits]);
  });
}

/** Digits are packed two to a byte and filled up with `F`; every other text is one byte for each character. */
function encodeData(text: string): string {
  if (isDigits(text)) return text.length % 2 === 0 ? text : `${text}F`;
  return [...text].map((character) => toByte(character.charCodeAt(0))).join('');
}

function isDigits(text: string): boolean {
  return /^\d+$/.test(text);
}

/** The digit that makes the sum a multiple of ten, in which the second half of each byte counts twice. */
function luhnDigit(data: string): string {
  const sum = [...data].reduce((total, digit, index) => {
    const number = toNumber(digit);
    return total + (index % 2 === 0 ? number : digitSum(2 * number));
  }, 0);
  return toDigit((10 - (sum % 10)) % 10);
}

function digitSum(number: number): number {
  return (number % 10) + Math.floor(number / 10);
}

function toNumber(digit: string): number {
  return Number.parseInt(digit, 16);
}

function toDigit(number: number): string {
  return number.toString(16).toUpperCase();
}

function toByte(number: number): string {
  return toDigit(number).padStart(2, '0');
}
