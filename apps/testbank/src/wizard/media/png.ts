import { crc32, deflateSync } from 'node:zlib';

export type Color = readonly [red: number, green: number, blue: number];

/** A picture in few colors. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** At most 256. */
  readonly palette: readonly Color[];
  /** Index in the palette of the color at a place; the origin is at the top left. */
  readonly colorAt: (x: number, y: number) => number;
}

export const black: Color = [0, 0, 0];
export const white: Color = [255, 255, 255];

/** A picture as a `data:` URL with a PNG. The same picture gives the same text. */
export function pngUrl({ width, height, palette, colorAt }: Picture): string {
  const rows = Array.from({ length: height }, (_, y) => [
    // Every row begins with its filter: none.
    0,
    ...Array.from({ length: width }, (_, x) => colorAt(x, y)),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for each pixel, which is an index in the palette.
  header.set([8, 3], 8);
  const bytes = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', deflateSync(Uint8Array.from(rows.flat()))),
    chunk('IEND', new Uint8Array()),
  ]);
  return `data:image/png;base64,${bytes.toString('base64')}`;
}

/** The same picture, each of its places so many pixels wide and high. */
export function enlarge(picture: Picture, factor: number): Picture {
  return {
    ...picture,
    width: picture.width * factor,
    height: picture.height * factor,
    colorAt: (x, y) => picture.colorAt(Math.floor(x / factor), Math.floor(y / factor)),
  };
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}
