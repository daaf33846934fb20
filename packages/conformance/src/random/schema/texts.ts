import fc, { type Arbitrary } from 'fast-check';
import { formats } from './formats.ts';
import type { Maker } from './generation.ts';
import { likely } from './likely.ts';
import { highest, lowest, stringsOf } from './limits.ts';
import { regex } from './regex.ts';

/** Generates texts of a pattern, of a format, or of any characters, within all lengths. */
export const texts: Maker = (_, demands) => {
  const minLength = highest(demands, 'minLength') ?? 0;
  const maxLength = lowest(demands, 'maxLength') ?? Infinity;
  if (minLength > maxLength) return undefined;
  const [pattern, ...otherPatterns] = stringsOf(demands, 'pattern');
  const [format] = stringsOf(demands, 'format').filter((name) => Object.hasOwn(formats, name));
  if (pattern === undefined && format === undefined)
    return anyText({ minLength, ...(maxLength < Infinity && { maxLength }) });

  const generated = pattern === undefined ? formats[format as string] : matching(pattern);
  const patterns = otherPatterns.flatMap((other) => regex(other) ?? []);
  return (
    generated &&
    likely(generated, (text) => {
      // JSON Schema counts code points, JavaScript counts UTF-16 units.
      const length = [...text].length;
      return length >= minLength && length <= maxLength && patterns.every((other) => other.test(text));
    })
  );
};

/** Texts of printable ASCII, and sometimes of any character of Unicode. */
export function anyText(lengths: { minLength?: number; maxLength?: number } = {}): Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.string({ ...lengths, unit: 'grapheme-ascii' }) },
    { weight: 1, arbitrary: fc.string({ ...lengths, unit: 'binary' }) },
  );
}

/** Texts of a pattern; `undefined` for one that fast-check cannot generate from, such as a look-ahead. */
export function matching(pattern: string): Arbitrary<string> | undefined {
  const source = regex(pattern);
  try {
    return source && fc.stringMatching(source);
  } catch {
    return undefined;
  }
}
