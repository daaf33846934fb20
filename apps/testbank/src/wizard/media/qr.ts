import { encode } from 'uqr';
import { black, pngUrl, white } from './png.ts';

const pixelsPerModule = 4;

/** Every reader knows all masks. Weighing them against each other takes most of the time, and gains little. */
const maskPattern = 0;

/** A QR code as a `data:` URL. */
export function qrUrl(text: string): string {
  const { size, data } = encode(text, { ecc: 'M', border: 4, maskPattern });
  const colorAt = (x: number, y: number) => (data[y]?.[x] ? 1 : 0);
  return pngUrl({ width: size, height: size, scale: pixelsPerModule, palette: [white, black], colorAt });
}
