import { expect, test } from 'vitest';
import { readText } from '../../src/read-text.ts';

const text = '{"holder":"Jürgen Groß","sign":"€","smile":"🙂"}';
const bytes = new TextEncoder().encode(text);
/** As bytes: Bun and Deno keep the mark of a response that was made of a text. */
const marked = new TextEncoder().encode(`\uFEFF${text}`);

/** A response whose body arrives in parts. */
function inParts(parts: readonly Uint8Array[], end: (controller: ReadableStreamDefaultController) => void): Response {
  const body = new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(part);
      end(controller);
    },
  });
  return new Response(body);
}

const close = (controller: ReadableStreamDefaultController) => controller.close();

test.each([
  { name: 'of one part', response: () => inParts([bytes], close), want: text },
  {
    name: 'of parts that end within characters',
    response: () =>
      inParts(
        Array.from(bytes, (byte) => Uint8Array.of(byte)),
        close,
      ),
    want: text,
  },
  { name: 'of an empty part and another one', response: () => inParts([new Uint8Array(), bytes], close), want: text },
  { name: 'without parts', response: () => inParts([], close), want: '' },
  { name: 'of an answer without a body', response: () => new Response(null), want: '' },
  { name: 'that begins with a byte order mark', response: () => inParts([marked], close), want: text },
  {
    name: 'of several parts that begins with a byte order mark',
    response: () => inParts([Uint8Array.of(0xef, 0xbb), Uint8Array.of(0xbf), bytes], close),
    want: text,
  },
])('a text $name is read as response.text() reads it', async ({ response, want }) => {
  expect(await readText(response())).toBe(want);
  expect(await response().text()).toBe(want);
});

test.each([
  { name: 'no stream', body: undefined },
  { name: 'a stream of another kind', body: {} },
])('an answer that has $name is read with its text()', async ({ body }) => {
  expect(await readText({ body, text: async () => text } as unknown as Response)).toBe(text);
});

test('a stream that fails halfway fails with its error', async () => {
  const failure = new Error('connection reset');
  const response = inParts([], (controller) => controller.error(failure));
  await expect(readText(response)).rejects.toBe(failure);
});
