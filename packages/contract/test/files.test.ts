import { describe, expect, it } from 'vitest';
import { bytesAsText, extensionOf, sampleFile } from '../src/files.ts';

const textOf = (type: string) => bytesAsText(sampleFile(type) ?? new Uint8Array());

describe('a sample of a file', () => {
  it.each([
    ['application/pdf', '%PDF-1.4', '%%EOF\n'],
    ['application/zip', 'PK\x05\x06', '\0\0'],
    ['image/png', '\x89PNG\r\n\x1a\n', 'IEND\xaeB`\x82'],
    ['image/jpeg', '\xff\xd8\xff', '\xff\xd9'],
    ['image/gif', 'GIF89a', ';'],
    ['text/plain', 'sample', 'sample'],
    ['application/octet-stream', 'sample', 'sample'],
  ])('of %s is whole', (type, begin, end) => {
    expect([textOf(type).slice(0, begin.length), textOf(type).slice(-end.length)]).toEqual([begin, end]);
  });

  it('of a PDF says rightly where its objects are', () => {
    const pdf = textOf('application/pdf');
    const places = [...pdf.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place));
    expect(places.map((place, index) => pdf.startsWith(`${index + 1} 0 obj`, place))).toEqual([true, true, true]);
    expect(pdf.startsWith('xref', Number(/startxref\n(\d+)/.exec(pdf)?.[1]))).toBe(true);
  });

  it.each(['video/mp4', 'text/csv', 'application/json', ''])('of %j there is none', (type) => {
    expect(sampleFile(type)).toBeUndefined();
  });
});

describe('the name of a file', () => {
  it.each([
    ['image/jpeg', 'jpg'],
    ['text/csv', 'csv'],
    ['video/mp4', 'bin'],
  ])('of %s ends in %s', (type, want) => {
    expect(extensionOf(type)).toBe(want);
  });
});
