import { describe, expect, test } from 'vitest';
import { toDownload } from '../../src/download.ts';

function download(disposition: string | undefined, type = 'application/pdf') {
  const headers = { 'content-type': type, ...(disposition && { 'content-disposition': disposition }) };
  const { body, headers: received } = new Response('%PDF', { headers });
  return toDownload(body as ReadableStream<Uint8Array<ArrayBuffer>>, received);
}

describe('the file name is', () => {
  test.each([
    { name: 'taken from quotes', disposition: 'attachment; filename="snapshot 1.pdf"', want: 'snapshot 1.pdf' },
    { name: 'taken without quotes', disposition: 'attachment; filename=snapshot.pdf', want: 'snapshot.pdf' },
    {
      name: 'followed by another parameter',
      disposition: 'attachment; filename=snapshot.pdf; size=4',
      want: 'snapshot.pdf',
    },
    {
      name: 'taken from the extended form first',
      disposition: `attachment; filename="auszug.pdf"; filename*=UTF-8''Kontoausz%C3%BCge.pdf`,
      want: 'Kontoauszüge.pdf',
    },
    {
      name: 'taken from the plain form if the extended one is broken',
      disposition: `attachment; filename="auszug.pdf"; filename*=UTF-8''%E0%A4%A`,
      want: 'auszug.pdf',
    },
    { name: 'freed of folders', disposition: 'attachment; filename="../../etc/passwd"', want: 'passwd' },
    { name: 'freed of folders of Windows', disposition: 'attachment; filename=C:\\temp\\a.pdf', want: 'a.pdf' },
    {
      name: 'freed of encoded folders',
      disposition: `attachment; filename*=UTF-8''..%2F..%2Fa.pdf`,
      want: 'a.pdf',
    },
    {
      name: 'read with its escapes',
      disposition: String.raw`attachment; filename="a \"b\"; c.pdf"; size=4`,
      want: 'a "b"; c.pdf',
    },
    {
      name: 'not looked for within another value',
      disposition: 'attachment; name="x; filename=evil.exe"; filename=good.pdf',
      want: 'good.pdf',
    },
    { name: 'not taken from another parameter', disposition: 'attachment; xfilename=evil.exe', want: undefined },
    {
      name: 'taken from a parameter with spaces',
      disposition: 'attachment ; FileName = "a.pdf" ; size=4',
      want: 'a.pdf',
    },
    { name: 'trimmed', disposition: 'attachment; filename= a.pdf ; size=4', want: 'a.pdf' },
    {
      name: 'freed of control characters',
      disposition: `attachment; filename*=UTF-8''a%00%0Ab%1B%C2%85.pdf`,
      want: 'ab.pdf',
    },
    {
      name: 'freed of folders behind a line break',
      disposition: `attachment; filename*=UTF-8''..%0A%2F..%2Fa.pdf`,
      want: 'a.pdf',
    },
    ...['%E2%80%A8', '%E2%80%A9', '%0A', '%0D', '%C2%85'].map((code) => ({
      name: `freed of folders around ${code}, which ends a line`,
      disposition: `attachment; filename*=UTF-8''a%2F${code}%2Ftmp%2F${code}x`,
      want: 'x',
    })),
    {
      name: 'freed of characters that change the direction of reading',
      disposition: `attachment; filename*=UTF-8''snapshot%E2%80%AEfdp.exe%E2%81%A6`,
      want: 'snapshotfdp.exe',
    },
    { name: 'missing if it is empty', disposition: 'attachment; filename=""', want: undefined },
    { name: 'missing if it is a folder', disposition: 'attachment; filename="a/"', want: undefined },
    { name: 'missing if it is this folder', disposition: 'attachment; filename="."', want: undefined },
    { name: 'missing if it is the folder above', disposition: `attachment; filename*=utf-8''.%00.`, want: undefined },
    { name: 'taken without a disposition', disposition: 'filename=a.pdf', want: 'a.pdf' },
    { name: 'missing if there is none', disposition: 'inline', want: undefined },
    { name: 'missing without the header', disposition: undefined, want: undefined },
  ])('$name', ({ disposition, want }) => {
    expect(download(disposition).fileName).toBe(want);
  });
});

test('the type has no parameters', () => {
  expect(download(undefined, 'text/csv; charset=utf-8').type).toBe('text/csv');
  expect(download(undefined, 'text/csv ; charset=utf-8').type).toBe('text/csv');
});

test('the stream holds the bytes', async () => {
  expect(await new Response(download(undefined).stream).text()).toBe('%PDF');
});
