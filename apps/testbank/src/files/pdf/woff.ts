/**
 * Unpacks fonts: https://www.w3.org/TR/WOFF/. pdfkit reads WOFF too, and unpacks a table again for each of its glyphs,
 * which takes most of the time that a document takes.
 */
import { inflateSync } from 'node:zlib';

const woffHeader = 44;
const woffRecord = 20;
const sfntHeader = 12;
const sfntRecord = 16;

/** The same font as an OpenType file. */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is not a file in WOFF.');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const start = woffHeader + index * woffRecord;
    const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(start + at)) as [number, number, number];
    const bytes = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(start, start + 4),
      checksum: woff.subarray(start + 16, start + 20),
      // A table that does not become smaller is not packed.
      bytes: packed < length ? inflateSync(bytes) : bytes,
    };
  });
  const head = Buffer.alloc(sfntHeader + count * sfntRecord);
  woff.copy(head, 0, 4, 8);
  const power = Math.floor(Math.log2(count));
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (count - 2 ** power), 10);
  const parts: Uint8Array[] = [head];
  let offset = head.length;
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const start = sfntHeader + index * sfntRecord;
    tag.copy(head, start);
    checksum.copy(head, start + 4);
    head.writeUInt32BE(offset, start + 8);
    head.writeUInt32BE(bytes.length, start + 12);
    const padding = Buffer.alloc(-bytes.length & 3);
    parts.push(bytes, padding);
    offset += bytes.length + padding.length;
  }
  return Buffer.concat(parts);
}
