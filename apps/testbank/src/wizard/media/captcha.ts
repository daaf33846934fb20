import { createHash } from 'node:crypto';
import { type Color, pngUrl, white } from './png.ts';

/** Characters of five by seven dots, a row in each line. None looks like another. */
const glyphs: Readonly<Record<string, string>> = {
  A: ' ###  #   # #   # ##### #   # #   # #   #',
  C: ' #### #     #     #     #     #      ####',
  E: '##### #     #     ####  #     #     #####',
  F: '##### #     #     ####  #     #     #    ',
  H: '#   # #   # #   # ##### #   # #   # #   #',
  K: '#   # #  #  # #   ##    # #   #  #  #   #',
  L: '#     #     #     #     #     #     #####',
  M: '#   # ## ## # # # # # # #   # #   # #   #',
  N: '#   # ##  # ##  # # # # #  ## #  ## #   #',
  P: '####  #   # #   # ####  #     #     #    ',
  R: '####  #   # #   # ####  # #   #  #  #   #',
  T: '#####   #     #     #     #     #     #  ',
  X: '#   # #   #  # #    #    # #  #   # #   #',
  Y: '#   # #   #  # #    #     #     #     #  ',
  3: '####      #     #  ###      #     # #### ',
  4: '#   # #   # #   # #####     #     #     #',
  6: ' ###  #     #     ####  #   # #   #  ### ',
  7: '#####     #    #    #    #     #     #   ',
};
const characters = Object.keys(glyphs);

const [columns, rows] = [5, 7];
const gap = 3;
const margin = 5;
const palette: readonly Color[] = [white, [32, 58, 110], [178, 190, 214]];

/** Characters to read, always the same for a seed. */
export function captchaText(seed: string, length: number): string {
  const bytes = createHash('sha256').update(seed).digest().subarray(0, length);
  return [...bytes].map((byte) => characters[byte % characters.length]).join('');
}

/**
 * Characters as a picture, one higher and one lower, with lines behind them, as a `data:` URL.
 *
 * @param text of the characters of {@link captchaText}
 */
export function captchaUrl(text: string): string {
  const width = 2 * margin + text.length * (columns + gap) - gap;
  const height = 2 * margin + rows;
  const shifts = [...createHash('sha256').update(text).digest()].map((byte) => (byte % 5) - 2);
  const colorAt = (x: number, y: number) => {
    const index = Math.floor((x - margin) / (columns + gap));
    const column = x - margin - index * (columns + gap);
    const row = y - margin - (shifts[index] ?? 0);
    const isInside = column >= 0 && column < columns && row >= 0 && row < rows;
    if (isInside && glyphs[text[index] ?? '']?.[row * (columns + 1) + column] === '#') return 1;
    return (x + 2 * y) % 11 === 0 || (x * 2 - y + height) % 13 === 0 ? 2 : 0;
  };
  return pngUrl({ width, height, scale: 4, palette, colorAt });
}
