/**
 * Inserts lines behind the last place that fits.
 *
 * @param place a pattern with the flags `g` and `m` that matches whole lines, line breaks included
 * @throws Error if nothing matches: the file has changed, and the kind must be adapted
 */
export function insertAfterLast(text: string, place: RegExp, lines: string): string {
  const last = [...text.matchAll(place)].at(-1);
  if (last === undefined) throw new Error(`No place like ${place} was found. Adapt tools/new/src/kinds.`);
  const end = last.index + last[0].length;
  return text.slice(0, end) + lines + text.slice(end);
}

/**
 * Inserts lines in front of the first place that fits.
 *
 * @throws Error if nothing fits
 */
export function insertBefore(text: string, place: RegExp, lines: string): string {
  const match = place.exec(text);
  if (match === null) throw new Error(`No place like ${place} was found. Adapt tools/new/src/kinds.`);
  return text.slice(0, match.index) + lines + text.slice(match.index);
}

/**
 * Inserts a string into the first array behind a text, in the order of the alphabet.
 *
 * @param before text in front of the array, which has one string on each line
 * @throws Error if there is no such array
 */
export function insertInArray(text: string, before: string, value: string): string {
  const start = text.indexOf(before);
  const [array, open = '', lines = ''] = /(\[\n)((?: +'.*',\n)+)/.exec(start === -1 ? '' : text.slice(start)) ?? [];
  if (array === undefined) throw new Error(`No array was found behind ${before}. Adapt tools/new/src/kinds.`);
  const [indent] = /^ */.exec(lines) ?? [''];
  const sorted = [...lines.split('\n').filter((line) => line !== ''), `${indent}'${value}',`].sort();
  return text.slice(0, start) + text.slice(start).replace(array, () => `${open}${sorted.join('\n')}\n`);
}

/**
 * Raises the number in each place that fits: `50 operations` → `51 operations`.
 *
 * @param places a pattern with the flag `g`; the first number in a match counts
 * @throws Error if nothing fits
 */
export function raiseNumbers(text: string, places: RegExp): string {
  if (text.search(places) === -1) throw new Error(`No place like ${places} was found. Adapt tools/new/src/kinds.`);
  return text.replace(places, (match) => match.replace(/\d+/, (count) => String(Number(count) + 1)));
}
