import { stemmer } from 'stemmer';

/** Words that say nothing about what is looked for, in English and German. */
const fillers = new Set(
  `a an and are as at be by can do does for from has have how i in into is it its me my of on or our so that the their
  them there these they this to us use was we what when where which who why will with you your about
  der die das den dem des ein eine einen einer und oder ist sind wie was wo wann ich man kann mit von zu zum zur im am auf
  für bei nach welche welcher gibt es mir mein meine`
    .split(/\s+/)
    .map(fold),
);

/** Lower case without accents and umlauts, in English words as well: `Überweisung` and `Ueberweisung` are `uberweisung`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/(?<![aeq])ue/g, 'u')
    .replaceAll(/(?<=[^aeiou\W])ae/g, 'a')
    .replaceAll(/(?<=[^aeiou\W])oe/g, 'o');
}

/**
 * The words of a text. A name is a word as a whole, and so are its parts: `createRisk` is also `create` and `risk`,
 * `session_key` also `session` and `key`.
 */
export function wordsOf(text: string): string[] {
  const names = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  return names.flatMap((name) => {
    const parts = name.split(/_|(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u).filter((part) => part !== '');
    return parts.length > 1 ? [name, ...parts] : [name];
  });
}

/** The stem of a word; nothing for a word that is left out. */
export function termOf(word: string): string | undefined {
  const folded = fold(word);
  return fillers.has(folded) ? undefined : stemmer(folded);
}

/** The forms of a word in the index: its stem, and the whole word for those who mistype it; nothing for a filler. */
export function formsOf(word: string): string[] | undefined {
  const term = termOf(word);
  return term === undefined ? undefined : [...new Set([term, fold(word)])];
}

/** The stems of a text, to compare it with others. */
export function termsIn(text: string): string {
  return wordsOf(text)
    .flatMap((word) => termOf(word) ?? [])
    .join(' ');
}
