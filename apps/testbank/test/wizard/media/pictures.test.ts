import { crc32, inflateSync } from 'node:zlib';
import decodeQr from 'qr/decode.js';
import { expect, test } from 'vitest';
import { captchaText, captchaUrl } from '../../../src/wizard/media/captcha.ts';
import { photoTanUrl } from '../../../src/wizard/media/photo-tan.ts';
import { pngUrl } from '../../../src/wizard/media/png.ts';
import { qrUrl } from '../../../src/wizard/media/qr.ts';

/** Reads a PNG with a palette; fails if a chunk is broken. @returns the colors of its rows, as `rgb` */
function readPng(url: string): string[][] {
  const [type, data = ''] = url.split(',');
  expect(type).toBe('data:image/png;base64');
  const bytes = Buffer.from(data, 'base64');
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  const chunks: Record<string, Buffer> = {};
  for (let at = 8; at < bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at);
    const named = bytes.subarray(at + 4, end);
    expect(bytes.readUInt32BE(end)).toBe(crc32(named));
    chunks[named.toString('latin1', 0, 4)] = named.subarray(4);
    at = end + 4;
  }
  const { IHDR, PLTE, IDAT } = chunks as { IHDR: Buffer; PLTE: Buffer; IDAT: Buffer };
  const [width, height] = [IHDR.readUInt32BE(0), IHDR.readUInt32BE(4)];
  expect([...IHDR.subarray(8)]).toEqual([8, 3, 0, 0, 0]);
  const raw = inflateSync(IDAT);
  expect(raw).toHaveLength(height * (width + 1));
  return Array.from({ length: height }, (_, y) => {
    const row = [...raw.subarray(y * (width + 1), (y + 1) * (width + 1))];
    expect(row.shift()).toBe(0);
    return row.map((index) => PLTE.toString('hex', 3 * index, 3 * index + 3));
  });
}

test('a picture is a PNG with its colors in its places', () => {
  const colorAt = (x: number, y: number) => (x === 1 && y === 0 ? 1 : 0);
  const url = pngUrl({
    width: 3,
    height: 2,
    scale: 1,
    palette: [
      [255, 255, 255],
      [1, 2, 3],
    ],
    colorAt,
  });
  expect(readPng(url)).toEqual([
    ['ffffff', '010203', 'ffffff'],
    ['ffffff', 'ffffff', 'ffffff'],
  ]);
});

test.each(['Überweisung von 5,00 EUR an Holger Baumhaus, DE08500105175412638463.', 'a', 'x'.repeat(500)])(
  'a reader of QR codes reads what was written: %.20s',
  (text) => {
    const rows = readPng(qrUrl(text));
    const data = Uint8Array.from(rows.flat().flatMap((color) => [...Buffer.from(color, 'hex'), 255]));
    expect(decodeQr({ width: rows[0]?.length ?? 0, height: rows.length, data })).toBe(text);
  },
);

test('a photoTAN has all colors, and another picture for another order', () => {
  const colors = new Set(readPng(photoTanUrl('order 1')).flat());
  expect(colors).toEqual(new Set(['ffffff', '000000', 'd62828', '26963e', '2448c4']));
  expect(photoTanUrl('order 1')).toBe(photoTanUrl('order 1'));
  expect(photoTanUrl('order 2')).not.toBe(photoTanUrl('order 1'));
});

test('a captcha shows all of its characters', () => {
  const drawn = (text: string) =>
    readPng(captchaUrl(text))
      .flat()
      .filter((color) => color === '203a6e').length;
  // Four by four pixels for each of the 18 dots of an A, and the 11 of a 7.
  expect(drawn('A')).toBe(16 * 18);
  expect(drawn('7')).toBe(16 * 11);
  // None is cut off where it stands higher or lower.
  for (const text of ['AAAAAAAA', '7A7A7A7A', 'A7A7A7A7']) {
    expect(drawn(text)).toBe([...text].reduce((sum, character) => sum + drawn(character), 0));
  }
});

test('a captcha has as many characters as it shall, the same for the same seed', () => {
  const texts = Array.from({ length: 200 }, (_, seed) => captchaText(`${seed}`, 4));
  expect(texts.every((text) => /^[ACEFHKLMNPRTXY3467]{4}$/.test(text))).toBe(true);
  expect(captchaText('1', 4)).toBe(texts[1]);
  expect(new Set(texts).size).toBeGreaterThan(150);
});
