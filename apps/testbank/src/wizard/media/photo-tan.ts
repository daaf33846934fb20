import { createHash } from 'node:crypto';
import { black, type Color, pngUrl, white } from './png.ts';

/** Dots in a row. */
const dots = 31;
/** Places of a dot: it is two wide, with one between it and the next. */
const pitch = 3;
const margin = 2;

const palette: readonly Color[] = [white, black, [214, 40, 40], [38, 150, 62], [36, 72, 196]];

/**
 * A picture of colored dots, such as a photoTAN app scans, as a `data:` URL. No app reads it: the format is not public.
 * Another order has another picture.
 */
export function photoTanUrl(text: string): string {
  const size = dots * pitch + 2 * margin;
  const colors = colorsOf(text);
  const colorAt = (x: number, y: number) => {
    const column = Math.floor((x - margin) / pitch);
    const row = Math.floor((y - margin) / pitch);
    const isGap = (x - margin) % pitch === pitch - 1 || (y - margin) % pitch === pitch - 1;
    if (isGap || column < 0 || row < 0 || column >= dots || row >= dots) return 0;
    // The left and the upper edge are black: an app finds the picture by them.
    return column === 0 || row === 0 ? 1 : (colors[row * dots + column] ?? 0);
  };
  return pngUrl({ width: size, height: size, scale: 2, palette, colorAt });
}

/** A color for each dot. */
function colorsOf(text: string): number[] {
  const bytes: number[] = [];
  for (let block = 0; bytes.length < dots * dots; block += 1) {
    bytes.push(...createHash('sha256').update(`${block}:${text}`).digest());
  }
  return bytes.map((byte) => byte % palette.length);
}
