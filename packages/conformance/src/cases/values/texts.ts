import type { Schema } from '@xs2a/contract';
import { formatText, patternText } from '@xs2a/contract/sample';
import type { Value } from './value.ts';

/** Characters of the longest text that is sent: a server may refuse a longer one for the size of the request. */
const maxTextLength = 20_000;

/** Texts with the fewest and the most characters, with one less and one more. */
export function lengths({ minLength, maxLength, pattern }: Schema, seed: number): Value[] {
  const most = typeof maxLength === 'number' ? [maxLength, maxLength + 1] : [];
  const fewest = typeof minLength === 'number' ? [minLength, minLength - 1] : [];
  const sizes = [...new Set([...most, ...fewest])].filter((length) => length >= 0 && length <= maxTextLength);
  const texts = sizes.map((length) => {
    const fitting =
      typeof pattern === 'string' ? patternText(pattern, { minLength: length, maxLength: length }, seed) : undefined;
    return { what: sized(length), value: fitting ?? 'a'.repeat(length) };
  });
  if (typeof maxLength !== 'number' || maxLength > maxTextLength || pattern !== undefined) return texts;
  // The limit counts characters, not bytes.
  return [...texts, { what: `${sized(maxLength)} of two bytes`, value: 'ü'.repeat(maxLength) }];
}

function sized(length: number): string {
  if (length === 0) return 'is empty';
  return `has ${length === 1 ? 'one character' : `${length} characters`}`;
}

/** Texts that look like a format of JSON Schema, and are not. */
const malformed: Readonly<Record<string, readonly string[]>> = {
  date: ['2023-02-29', '2024-13-01', '29.02.2024'],
  'date-time': ['2024-02-29 25:00:00', '2023-02-30T12:00:00Z', '2024-02-29'],
  time: ['25:00:00Z'],
  email: ['nobody', 'a@'],
  uri: ['no uri', '/relative'],
  uuid: ['7f2c9a4e-3b1d-4c6a-9e58', 'no-uuid'],
  ipv4: ['256.0.0.1'],
  ipv6: ['::g'],
  hostname: ['-.'],
};

/** A pattern that admits this is a pattern of dates, among others. */
const someDate = '2024-02-29';

/** Days at the edge of the calendar, and beyond. */
const days = [someDate, '2024-12-31', '2024-13-01', '2024-00-10', '2024-01-32', '29.02.2024'];

/** Texts that obey a format or a pattern, and texts that nearly do. */
export function forms({ pattern, format, ...limits }: Schema, seed: number): Value[] {
  const right = formatText(format);
  const byFormat = [...(right === undefined ? [] : [right]), ...(malformed[String(format)] ?? [])];
  const byPattern = typeof pattern === 'string' ? aroundPattern(pattern, limits, seed) : [];
  return [...new Set([...byFormat, ...byPattern])].map((value) => ({ what: `is "${value}"`, value }));
}

function aroundPattern(pattern: string, limits: Schema, seed: number): string[] {
  const valid = [seed, seed + 1].flatMap((textSeed) => patternText(pattern, limits, textSeed) ?? []);
  const [first = ''] = valid;
  // Not a blank: many servers trim the value first.
  return [...valid, `${first}!`, '!', 'no such form', ...(admits(pattern, someDate) ? days : [])];
}

function admits(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return false;
  }
}
