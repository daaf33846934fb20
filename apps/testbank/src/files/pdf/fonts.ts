/**
 * Source Sans 3 (SIL Open Font License 1.1) comes in files by alphabet: each text is cut into runs of letters that are in
 * one file.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const family = '@fontsource/source-sans-3';

export type Weight = 400 | 600;

/** Letters of one file. `font` is its name in the document. */
export interface Run {
  readonly font: string;
  readonly text: string;
}

const alphabets = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'] as const;
type Alphabet = (typeof alphabets)[number];

const ranges: readonly { readonly alphabet: Alphabet; readonly first: number; readonly last: number }[] = (() => {
  const unicode: Readonly<Record<Alphabet, string>> = require(`${family}/unicode.json`);
  return alphabets.flatMap((alphabet) =>
    unicode[alphabet].split(',').map((range) => {
      const [first = '', last = first] = range.replace('U+', '').split('-');
      return { alphabet, first: Number.parseInt(first, 16), last: Number.parseInt(last, 16) };
    }),
  );
})();

/** Tells the document where its fonts are. A file is read when its first letter is written. */
export function registerFonts(document: PDFKit.PDFDocument): void {
  for (const weight of [400, 600]) {
    for (const alphabet of alphabets) {
      document.registerFont(
        `${alphabet} ${weight}`,
        require.resolve(`${family}/files/source-sans-3-${alphabet}-${weight}-normal.woff`),
      );
    }
  }
}

/** What no file has becomes a question mark, and a control character a space. */
export function runsOf(text: string, weight: Weight): Run[] {
  const runs: { font: string; text: string }[] = [];
  for (const character of text.normalize('NFC').replace(/\p{C}/gu, ' ')) {
    const alphabet = alphabetOf(character);
    const font = `${alphabet ?? 'latin'} ${weight}`;
    const letter = alphabet === undefined ? '?' : character;
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}

function alphabetOf(character: string): Alphabet | undefined {
  const code = character.codePointAt(0) ?? 0;
  return ranges.find(({ first, last }) => code >= first && code <= last)?.alphabet;
}
