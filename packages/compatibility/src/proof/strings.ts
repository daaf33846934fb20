/** Strings: lengths, patterns and formats. */
import { fractionType, integerType, stringType } from '../model/types.ts';
import { matchesEverything } from './patterns.ts';
import { all, numbersOf, type Premise } from './premise.ts';

export const stringKeywords: ReadonlySet<string> = new Set(['minLength', 'maxLength', 'pattern']);

export function leastLength(premise: Premise): number {
  return Math.max(0, ...numbersOf(premise, 'minLength'));
}

export function mostLength(premise: Premise): number {
  return Math.min(Number.POSITIVE_INFINITY, ...numbersOf(premise, 'maxLength'));
}

/** Whether the strings of the premise obey a keyword. */
export function stringFollows(premise: Premise, keyword: string, value: unknown): boolean {
  if ((premise.types & stringType) === 0) return true;
  if (keyword === 'minLength') return leastLength(premise) >= Number(value);
  if (keyword === 'maxLength') return mostLength(premise) <= Number(value);
  return all(premise, 'pattern').includes(value) || matchesEverything(String(value));
}

const numberFormats: ReadonlySet<unknown> = new Set(['int32', 'int64', 'float', 'double']);

/** Formats of JSON Schema 2020-12 and OpenAPI for strings. */
const stringFormats: ReadonlySet<unknown> = new Set(
  `date-time date time duration email idn-email hostname idn-hostname ipv4 ipv6 uri uri-reference iri iri-reference uuid
   uri-template json-pointer relative-json-pointer regex byte binary password`.split(/\s+/),
);

/** Formats whose values are all values of another format. */
export const widerFormats: ReadonlyMap<string, string> = new Map([
  ['int32', 'int64'],
  ['float', 'double'],
]);

export function formatFollows(premise: Premise, format: unknown): boolean {
  const numbers = stringFormats.has(format) ? 0 : integerType | fractionType;
  const strings = numberFormats.has(format) ? 0 : stringType;
  if ((premise.types & (numbers | strings)) === 0) return true;
  return all(premise, 'format').some((known) => known === format || widerFormats.get(String(known)) === format);
}
