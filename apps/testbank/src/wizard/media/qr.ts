import { encode } from 'uqr';
import { black, enlarge, pngUrl, white } from './png.ts';

const pixelsPerModule = 4;

/** A QR code as a `data:` URL. */
export function qrUrl(text: string): string {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const colorAt = (x: number, y: number) => (data[y]?.[x] ? 1 : 0);
  return pngUrl(enlarge({ width: size, height: size, palette: [white, black], colorAt }, pixelsPerModule));
}
