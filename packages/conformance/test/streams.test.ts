import { describe, expect, it } from 'vitest';
import { firstItem, hasEventLines, itemsOf, type StreamFormat, streamFormat } from '../src/streams.ts';

describe('a stream', () => {
  it.each([
    ['text/event-stream', 'events'],
    ['Text/Event-Stream; charset=utf-8', 'events'],
    ['application/x-ndjson', 'lines'],
    ['application/jsonl', 'lines'],
    ['application/json-seq', 'lines'],
    ['application/json', undefined],
    ['text/plain', undefined],
    ['', undefined],
  ])('of %j has %s', (type, want) => {
    expect(streamFormat(type)).toBe(want);
  });

  it.each<[StreamFormat, string[], boolean[]]>([
    ['events', ['data: 1', '\n', '\n'], [false, false, true]],
    ['events', [': ping\n\n', 'event: a\ndata: 1\n\n'], [false, true]],
    ['events', ['data: 1\r\n\r\n'], [true]],
    ['lines', ['{"a":', '1}', '\n'], [false, false, true]],
    ['lines', ['\n', ' \n', '1', '\n'], [false, false, false, true]],
    ['lines', ['1\n2'], [true]],
    ['lines', ['\n1\n'], [true]],
  ])('of %s in the chunks %j has its first item: %j', (format, chunks, want) => {
    const hasItem = firstItem(format);
    expect(chunks.map((chunk) => hasItem(Buffer.from(chunk)))).toEqual(want);
  });

  it('may be divided within a character', () => {
    const bytes = Buffer.from('data: ü\n\n');
    const hasItem = firstItem('events');
    expect([hasItem(bytes.subarray(0, 7)), hasItem(bytes.subarray(7))]).toEqual([false, true]);
  });

  it.each<[StreamFormat, string, boolean, unknown[]]>([
    ['events', 'id: 7\nevent: a\ndata: 1\ndata: 2\n\ndata: 3\n', true, [{ id: '7', event: 'a', data: '1\n2' }]],
    ['lines', '1\n\n2\n3', true, ['1', '2']],
    ['lines', '1\n2', false, ['1', '2']],
    ['lines', '\u001e1\n', false, ['1']],
  ])('of %s: %j, open: %s, has whole items', (format, text, isOpen, want) => {
    expect(itemsOf(format, text, isOpen)).toEqual(want);
  });

  it.each([
    ['data: 1', true],
    ['data\n', true],
    [': ping\n', true],
    ['\ufeffdata: 1', true],
    ['{"a": 1}', false],
    ['<p>data: 1</p>', false],
    ['database: 1', false],
  ])('%j has lines of events: %s', (text, want) => {
    expect(hasEventLines(text)).toBe(want);
  });
});
