import { distance } from 'fastest-levenshtein';
import { type Check, closing } from '../check.ts';

/** From this similarity on, two names are those of one person. */
const leastSimilarity = 85;

/** Words that are no part of a name. */
const titles = new Set([
  'dr',
  'prof',
  'professor',
  'doktor',
  'med',
  'dent',
  'jur',
  'phil',
  'rer',
  'nat',
  'ing',
  'dipl',
]);
const salutations = new Set(['herr', 'herrn', 'frau', 'mag', 'dkfm', 'hc', 'mba', 'msc', 'bsc', 'ma', 'ba']);

/** How similar the given name is to the holder of the account. */
export const nameCheck: Check<'xs2a_name_check'> = ({ name, firstname }, bank) => {
  const similarity = nameSimilarity(`${firstname} ${name}`, bank.account.holder);
  return { match: similarity >= leastSimilarity, similarity, ...closing('xs2a_name_check', bank) };
};

/** Whether two names are those of one person: titles, umlauts and the order of the words make no difference. */
export function isSameName(name: string, holder: string): boolean {
  return nameSimilarity(name, holder) >= leastSimilarity;
}

/**
 * How similar a name is to the holder of an account, from 0 to 100. Of a joint account, the most similar holder counts.
 *
 * Both are folded: upper case, accents, titles and the order of the words make no difference, and `ä` is `ae`. What is
 * left is compared by the edit distance of Levenshtein, relative to the longer of both.
 */
export function nameSimilarity(name: string, holder: string): number {
  const holders = holder.split(/\s+(?:und|u\.?|oder|od\.?|&|\/)\s+/i);
  const [, familyName] = /^([^,]+),/.exec(holder) ?? [];
  // MUSTERMANN, HARTMUT UND ERIKA: the name of the family is that of both.
  const named = holders.map((part) =>
    part.includes(',') || familyName === undefined ? part : `${familyName} ${part}`,
  );
  return Math.max(...[holder, ...named].map((one) => similarity(foldName(name), foldName(one))));
}

function similarity(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 0 : Math.round(100 * (1 - distance(one, other) / longest));
}

/** The words of a name in the order of the alphabet. */
function foldName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !titles.has(word) && !salutations.has(word))
    .sort()
    .join(' ');
}
