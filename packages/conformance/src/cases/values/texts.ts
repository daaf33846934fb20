import type { Schema } from '@xs2a/contract';
import { formatText, patternText } from '@xs2a/contract/sample';
import type { Value } from './value.ts';

/** Longest text that is worth sending: beyond it, a server refuses the size and not the value. */
const longest = 20_000;

/** Texts of the shortest and the longest length, of one less and one more. */
export function lengths({ minLength, maxLength, pattern }: Schema, seed: number): Value[] {
  const most = typeof maxLength === 'number' ? [maxLength, maxLength + 1] : [];
  const least = typeof minLength === 'number' ? [minLength, minLength - 1] : [];
  const wanted = [...new Set([...most, ...least])].filter((length) => length >= 0 && length <= longest);
  const texts = wanted.map((length) => {
    const fitting =
      typeof pattern === 'string' ? patternText(pattern, { minLength: length, maxLength: length }, seed) : undefined;
    return { what: sized(length), value: fitting ?? 'a'.repeat(length) };
  });
  if (typeof maxLength !== 'number' || maxLength > longest || pattern !== undefined) return texts;
  // Who counts bytes counts wrong.
  return [...texts, { what: `${sized(maxLength)} of two bytes`, value: 'ü'.repeat(maxLength) }];
}

function sized(length: number): string {
  if (length === 0) return 'is empty';
  return `has ${length === 1 ? 'one character' : `${length} characters`}`;
}

/** Near misses of the formats of JSON Schema: what looks right and is not. */
const malformed: Readonly<Record<string, readonly string[]>> = {
  date: ['2023-02-29', '2024-13-01', '29.02.2024'],
  'date-time': ['2024-02-29 25:00:00', '2024-02-29'],
  time: ['25:00:00Z'],
  email: ['nobody', 'a@'],
  uri: ['no uri', '/relative'],
  uuid: ['7f2c9a4e-3b1d-4c6a-9e58', 'no-uuid'],
  ipv4: ['256.0.0.1'],
  ipv6: ['::g'],
  hostname: ['-.'],
};

/** A pattern that admits this is about dates, whatever else it admits. */
const someDate = '2024-02-29';

/** Days at the edge of the calendar, and beyond it. */
const days = [someDate, '2024-12-31', '2024-13-01', '2024-00-10', '2024-01-32', '29.02.2024'];

/** Texts that have a format or keep a pattern, and such that nearly do. */
export function forms({ pattern, format, ...limits }: Schema, seed: number): Value[] {
  const right = formatText(format);
  const byFormat = [...(right === undefined ? [] : [right]), ...(malformed[String(format)] ?? [])];
  const byPattern = typeof pattern === 'string' ? aroundPattern(pattern, limits, seed) : [];
  return [...new Set([...byFormat, ...byPattern])].map((value) => ({ what: `is "${value}"`, value }));
}

function aroundPattern(pattern: string, limits: Schema, seed: number): string[] {
  const right = [seed, seed + 1].flatMap((textSeed) => patternText(pattern, limits, textSeed) ?? []);
  // No blanks around it: many servers cut them off before they look.
  const near = right.slice(0, 1).map((text) => `${text}!`);
  return [...right, ...near, '!', 'no such form', ...(admits(pattern, someDate) ? days : [])];
}

function admits(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return false;
  }
}
