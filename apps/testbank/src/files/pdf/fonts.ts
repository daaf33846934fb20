/**
 * Source Sans 3 (SIL Open Font License 1.1) comes in files by alphabet: each text is cut into runs of letters that are in
 * one file.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unpackWoff } from './woff.ts';

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

const files = new Map<string, Buffer>();
const registered = new WeakMap<PDFKit.PDFDocument, Set<string>>();

/** Chooses the font of a {@link Run}. Its file is read when its first letter is written. */
export function chooseFont(document: PDFKit.PDFDocument, font: string): PDFKit.PDFDocument {
  const names = registered.get(document) ?? new Set();
  registered.set(document, names);
  if (!names.has(font)) {
    document.registerFont(font, fileOf(font));
    names.add(font);
  }
  return document.font(font);
}

function fileOf(font: string): Buffer {
  const known = files.get(font);
  if (known !== undefined) return known;
  const file = unpackWoff(readFileSync(require.resolve(`${family}/files/source-sans-3-${font}-normal.woff`)));
  files.set(font, file);
  return file;
}

/** Letters that are in the file of the Latin alphabet: nearly all texts have no other. */
const latin = /^[ -~¡-¬®-ÿ–…€−]*$/;

/** What no file has becomes a question mark, and a control character a space. */
export function runsOf(text: string, weight: Weight): Run[] {
  if (latin.test(text)) return [{ font: `latin-${weight}`, text }];
  const runs: { font: string; text: string }[] = [];
  for (const character of text.normalize('NFC').replace(/\p{C}/gu, ' ')) {
    const alphabet = alphabetOf(character);
    const font = `${alphabet ?? 'latin'}-${weight}`;
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
