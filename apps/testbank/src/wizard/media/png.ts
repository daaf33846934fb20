import { crc32, deflateSync } from 'node:zlib';

export type Color = readonly [red: number, green: number, blue: number];

/** A picture in few colors. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Each dot is so many pixels wide and high. */
  readonly scale: number;
  /** At most 256. */
  readonly palette: readonly Color[];
  /** Index in the palette of the color of a dot; the origin is at the top left. */
  readonly colorAt: (x: number, y: number) => number;
}

export const black: Color = [0, 0, 0];
export const white: Color = [255, 255, 255];

/** A picture as a `data:` URL with a PNG. The same picture gives the same text. */
export function pngUrl(picture: Picture): string {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(picture.width * picture.scale, 0);
  header.writeUInt32BE(picture.height * picture.scale, 4);
  // Eight bits for each pixel, which is an index in the palette.
  header.set([8, 3], 8);
  const bytes = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(picture.palette.flat())),
    chunk('IDAT', deflateSync(pixelsOf(picture))),
    chunk('IEND', new Uint8Array()),
  ]);
  return `data:image/png;base64,${bytes.toString('base64')}`;
}

/** Rows of pixels. Each begins with its filter, which is none: 0. */
function pixelsOf({ width, height, scale, colorAt }: Picture): Uint8Array {
  const rowLength = 1 + width * scale;
  const pixels = new Uint8Array(rowLength * height * scale);
  for (let y = 0; y < height; y += 1) {
    const start = y * scale * rowLength;
    for (let x = 0; x < width; x += 1) {
      const from = start + 1 + x * scale;
      pixels.fill(colorAt(x, y), from, from + scale);
    }
    for (let copy = 1; copy < scale; copy += 1) pixels.copyWithin(start + copy * rowLength, start, start + rowLength);
  }
  return pixels;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}
