import { distance } from 'fastest-levenshtein';
import { type Check, closing } from '../../check.ts';

/** From this similarity on, two names are those of one person. */
const leastSimilarity = 85;

const salutations = new Set(['herr', 'herrn', 'frau']);
const degrees = new Set(['dr', 'prof', 'professor', 'doktor', 'dipl', 'mag']);

/** What belongs to a degree when it follows one: `Dr. rer. nat.`, `Dipl.-Ing.` */
const faculties = new Set(['med', 'dent', 'vet', 'jur', 'phil', 'rer', 'nat', 'pol', 'oec', 'ing', 'h', 'c', 'hc']);

export const nameCheck: Check<'xs2a_name_check'> = ({ name, firstname }, bank) => {
  const similarity = nameSimilarity(`${firstname} ${name}`, bank.account.holder);
  return { match: similarity >= leastSimilarity, similarity, ...closing('xs2a_name_check', bank) };
};

/** Whether two names are those of one person: titles, umlauts and the order of the words make no difference. */
export function isSameName(name: string, holder: string): boolean {
  return nameSimilarity(name, holder) >= leastSimilarity;
}

/** How similar a name is to the holder of an account, from 0 to 100. Of a joint account, the most similar holder counts. */
function nameSimilarity(name: string, holder: string): number {
  const names = spellings(wordsOf(name));
  return Math.max(
    ...holdersOf(holder)
      .flatMap((one) => spellings(wordsOf(one)))
      .flatMap((one) => names.map((other) => similarity(one, other))),
  );
}

function similarity(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 0 : Math.round(100 * (1 - distance(one, other) / longest));
}

/** The persons of a joint account, and the holder as it is written. */
function holdersOf(holder: string): string[] {
  const persons = holder.split(/\s+(?:und|u\.?|oder|od\.?|&|\/)\s+/i);
  if (persons.length === 1) return [holder];
  // MUSTERMANN, HARTMUT UND ERIKA and Hartmut und Erika Mustermann: the name of the family is that of both.
  const [, family = persons.at(-1)?.split(/\s+/).at(-1)] = /^([^,]+),/.exec(holder) ?? [];
  return [holder, ...persons, ...persons.filter((one) => !one.includes(',')).map((one) => `${family} ${one}`)];
}

/** As it is written, with the last word first, and in the order of the alphabet. */
function spellings(words: readonly string[]): string[] {
  return [words, [...words.slice(-1), ...words.slice(0, -1)], words.toSorted()].map((order) => order.join(' '));
}

/** The words of a name without titles. Upper case and accents make no difference, and `ä` is `ae`. */
function wordsOf(name: string): string[] {
  const words = name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  let isTitle = false;
  return words.filter((word) => {
    isTitle = degrees.has(word) || (isTitle && faculties.has(word));
    return !isTitle && !salutations.has(word);
  });
}
