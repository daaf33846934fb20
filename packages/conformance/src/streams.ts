/** Answers that go on and on: events, and lines of JSON. */
import { essence } from '@xs2a/contract';
import { createParser, type EventSourceMessage } from 'eventsource-parser';

export type StreamFormat = 'events' | 'lines';

const formats: Readonly<Record<string, StreamFormat>> = {
  'text/event-stream': 'events',
  'application/x-ndjson': 'lines',
  'application/ndjson': 'lines',
  'application/jsonl': 'lines',
  'application/x-jsonlines': 'lines',
  'application/json-seq': 'lines',
};

/** How a media type divides a stream into items; `undefined` for types that are read to their end. */
export function streamFormat(contentType: string): StreamFormat | undefined {
  return formats[essence(contentType)];
}

/** @returns a function that takes the chunks of a stream, and says whether a whole item has come */
export function firstItem(format: StreamFormat): (chunk: Uint8Array) => boolean {
  const decoder = new TextDecoder();
  let hasItem = false;
  let isLineEmpty = true;
  const parser = createParser({
    onEvent: () => {
      hasItem = true;
    },
  });
  return (chunk) => {
    const text = decoder.decode(chunk, { stream: true });
    if (format === 'events') parser.feed(text);
    else readLines(text);
    return hasItem;
  };

  function readLines(text: string): void {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) {
        hasItem ||= !isLineEmpty;
        isLineEmpty = true;
      }
      isLineEmpty &&= line.trim() === '';
    }
  }
}

/** An event, or a line. */
export type Item = EventSourceMessage | string;

/**
 * The whole items of a stream: what has not ended is left out.
 *
 * @param isOpen whether the stream goes on, so that its last line may be a part of one
 */
export function itemsOf(format: StreamFormat, text: string, isOpen: boolean): Item[] {
  if (format === 'events') {
    const events: EventSourceMessage[] = [];
    createParser({ onEvent: (event) => events.push(event) }).feed(text);
    return events;
  }
  const lines = text.split('\n');
  // The separator of records in JSON text sequences (RFC 7464).
  const whole = (isOpen ? lines.slice(0, -1) : lines).map((line) => line.replace('\u001e', '').trim());
  return whole.filter((line) => line !== '');
}

/** Whether a text is made of the lines of an event stream, with at least one that a client reads or may skip. */
export function hasEventLines(text: string): boolean {
  return /^\ufeff?(?:data|event|id|retry)?:|^(?:data|event|id|retry)\r?$/m.test(text);
}
