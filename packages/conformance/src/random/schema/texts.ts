import fc, { type Arbitrary } from 'fast-check';
import { formats } from './formats.ts';
import type { Maker } from './generate.ts';
import { likely } from './likely.ts';
import { highest, lowest, stringsOf } from './limits.ts';
import { regex } from './regex.ts';

/** Where nothing limits a text, it is as long as this at most: length has cases of its own. */
const usualLength = 60;

/** Texts of a pattern, of a format, or of any characters; within all lengths. */
export const texts: Maker = (_, demands) => {
  const minLength = highest(demands, 'minLength') ?? 0;
  const maxLength = lowest(demands, 'maxLength') ?? Math.max(usualLength, minLength);
  if (minLength > maxLength) return undefined;
  const [pattern, ...otherPatterns] = stringsOf(demands, 'pattern');
  const [format] = stringsOf(demands, 'format').filter((name) => Object.hasOwn(formats, name));
  if (pattern === undefined && format === undefined) return anyText({ minLength, maxLength });

  const made = pattern === undefined ? formats[format as string] : matching(pattern);
  const patterns = otherPatterns.flatMap((other) => regex(other) ?? []);
  return (
    made &&
    likely(made, (text) => {
      // JSON Schema counts characters, JavaScript counts halves of some of them.
      const length = [...text].length;
      return length >= minLength && length <= maxLength && patterns.every((other) => other.test(text));
    })
  );
};

/** Mostly printable ASCII, sometimes any character of Unicode. */
export function anyText(lengths: { minLength?: number; maxLength?: number }): Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.string({ ...lengths, unit: 'grapheme-ascii' }) },
    { weight: 1, arbitrary: fc.string({ ...lengths, unit: 'binary' }) },
  );
}

/** `undefined` for what cannot be turned round, such as a look-ahead. */
export function matching(pattern: string): Arbitrary<string> | undefined {
  const source = regex(pattern);
  try {
    return source && fc.stringMatching(source);
  } catch {
    return undefined;
  }
}
