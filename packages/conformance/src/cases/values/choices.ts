import type { Schema } from '@xs2a/contract';
import type { Value } from './value.ts';

/** Each listed value, one that is not listed, and one in the other case. */
export function choices(schema: Schema): Value[] {
  const values = 'const' in schema ? [schema.const] : Array.isArray(schema.enum) ? schema.enum : undefined;
  if (values === undefined) return [];
  const listed = values.map((value) => ({ what: `is ${JSON.stringify(value)}`, value }));
  const unlisted = { what: 'is no value that the contract lists', value: 'no-such-value' };
  const word = values.find((value) => typeof value === 'string' && swapCase(value) !== value);
  if (word === undefined) return [...listed, unlisted];
  return [...listed, unlisted, { what: 'is a listed value in other letters', value: swapCase(word) }];
}

function swapCase(text: string): string {
  const upper = text.toUpperCase();
  return upper === text ? text.toLowerCase() : upper;
}
