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
      want: 'a _b_; c.pdf',
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
    {
      name: 'freed of characters that are not seen',
      disposition: `attachment; filename*=UTF-8''a%E2%80%8B%EF%BB%BF%C2%AD.pdf`,
      want: 'a.pdf',
    },
    { name: 'no configuration of a program', disposition: 'attachment; filename=.npmrc', want: 'npmrc' },
    {
      name: 'no configuration behind an unseen character',
      disposition: `attachment; filename*=UTF-8''%E2%80%8B.npmrc`,
      want: 'npmrc',
    },
    {
      name: 'without dots before and spaces after it',
      disposition: 'attachment; filename=". ..a.pdf. . "',
      want: 'a.pdf',
    },
    { name: 'on no drive', disposition: 'attachment; filename="C:a.pdf"', want: 'C_a.pdf' },
    { name: 'no hidden stream of a file', disposition: 'attachment; filename="a.pdf:run.exe"', want: 'a.pdf_run.exe' },
    { name: 'no pattern', disposition: 'attachment; filename="*.p?f<>|"', want: '_.p_f___' },
    ...[
      'CON',
      'con.pdf',
      'Aux.tar.gz',
      'NUL .txt',
      'COM1',
      'com0.csv',
      'lpt¹.pdf',
      'LPT9',
      'prn',
      'CONIN$',
      'conout$.txt',
    ].map((name) => ({
      name: `no device of Windows: ${name}`,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      want: `_${name}`,
    })),
    ...[
      'CONTRACT.pdf',
      'common.csv',
      'COM10.pdf',
      'null.json',
      'a.con',
      'console',
      'account snapshot.pdf',
      'Auszug (1).pdf',
      'a.b.c',
    ].map((name) => ({
      name: `kept where it names a file: ${name}`,
      disposition: `attachment; filename="${name}"`,
      want: name,
    })),
    {
      name: 'kept with 255 bytes',
      disposition: `attachment; filename=${'a'.repeat(251)}.pdf`,
      want: `${'a'.repeat(251)}.pdf`,
    },
    {
      name: 'shortened from 256 bytes, with its extension',
      disposition: `attachment; filename=${'a'.repeat(252)}.pdf`,
      want: `${'a'.repeat(251)}.pdf`,
    },
    {
      name: 'shortened between characters',
      disposition: `attachment; filename*=UTF-8''${'%F0%9F%8F%A6'.repeat(100)}.pdf`,
      want: `${'🏦'.repeat(62)}.pdf`,
    },
    {
      name: 'shortened without an extension',
      disposition: `attachment; filename=${'a'.repeat(5000)}`,
      want: 'a'.repeat(255),
    },
    ...[' ', '.'].map((character) => ({
      name: `shortened without "${character}" as its last character`,
      disposition: `attachment; filename="${'a'.repeat(254)}${character}${'b'.repeat(20)}"`,
      want: 'a'.repeat(254),
    })),
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
