import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unpackWoff } from '../../src/files/pdf/woff.ts';

const folder = `${dirname(createRequire(import.meta.url).resolve('@fontsource/source-sans-3/package.json'))}/files`;
const fonts = readdirSync(folder).filter((name) => /-(400|600)-normal\.woff$/.test(name));

/** Sum of the words of a table, as OpenType defines it. */
function checksum(bytes: Buffer): number {
  const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

describe('a font in WOFF', () => {
  it('is there for each alphabet', () => {
    expect(fonts.length).toBeGreaterThanOrEqual(14);
  });

  it.each(fonts)('%s has whole tables when it is unpacked', (name) => {
    const woff = readFileSync(`${folder}/${name}`);
    const font = unpackWoff(woff);
    // The size that the file states, and the kind TrueType.
    expect([font.length, font.readUInt32BE(0)]).toEqual([woff.readUInt32BE(16), 0x0001_0000]);
    const tags = Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const record = font.subarray(12 + index * 16, 28 + index * 16);
      const bytes = font.subarray(record.readUInt32BE(8), record.readUInt32BE(8) + record.readUInt32BE(12));
      const tag = record.toString('latin1', 0, 4);
      // The sum of this table is made without the sum of the whole file, which is in it.
      const counted =
        tag === 'head' ? Buffer.concat([bytes.subarray(0, 8), Buffer.alloc(4), bytes.subarray(12)]) : bytes;
      expect([tag, checksum(counted)]).toEqual([tag, record.readUInt32BE(4)]);
      return tag;
    });
    expect(tags).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'hmtx', 'loca']));
  });

  it('is nothing else', () => {
    expect(() => unpackWoff(Buffer.from('wOF2 and more'))).toThrow('This is not a file in WOFF.');
  });
});
