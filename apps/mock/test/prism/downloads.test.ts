import { parse } from 'csv-parse/sync';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startMock } from '../client.ts';

let client: Client;
beforeAll(async () => {
  client = await startMock();
});
afterAll(() => client.mock.close());

const snapshot = '/v1/risks/xr_6NEm0jRpXYhPP5AO/accountSnapshot';
const factSheet = '/v1/risks/10001-xr-abcd-abcd/factSheet';

describe('a download', () => {
  const cases = [
    { given: `${snapshot}?format=pdf`, want: ['application/pdf', 'account-snapshot-xr_6NEm0jRpXYhPP5AO.pdf'] },
    { given: `${snapshot}?format=csv`, want: ['text/csv', 'account-snapshot-xr_6NEm0jRpXYhPP5AO.csv'] },
    { given: `${snapshot}?format=json`, want: ['application/json', 'account-snapshot-xr_6NEm0jRpXYhPP5AO.json'] },
    { given: `${snapshot}?format=json2`, want: ['application/json', 'account-snapshot-xr_6NEm0jRpXYhPP5AO.json'] },
    { given: snapshot, want: ['application/pdf', 'account-snapshot-xr_6NEm0jRpXYhPP5AO.pdf'] },
    { given: snapshot, accept: 'text/csv', want: ['text/csv', 'account-snapshot-xr_6NEm0jRpXYhPP5AO.csv'] },
    {
      given: snapshot,
      accept: 'application/pdf;q=0.5, application/json',
      want: ['application/json', 'account-snapshot-xr_6NEm0jRpXYhPP5AO.json'],
    },
    { given: `${factSheet}?format=pdf`, want: ['application/pdf', 'fact-sheet-10001-xr-abcd-abcd.pdf'] },
    { given: `${factSheet}?format=json`, want: ['application/json', 'fact-sheet-10001-xr-abcd-abcd.json'] },
    // Generated clients accept only JSON, and ask for another format.
    {
      given: `${snapshot}?format=csv`,
      accept: 'application/json',
      want: ['text/csv', 'account-snapshot-xr_6NEm0jRpXYhPP5AO.csv'],
    },
    {
      given: `${factSheet}?format=pdf`,
      accept: 'application/json',
      want: ['application/pdf', 'fact-sheet-10001-xr-abcd-abcd.pdf'],
    },
  ];

  it.each(cases)('$given, accepting $accept, is $want', async ({ given, accept = '*/*', want: [type, name] }) => {
    const { status, headers } = await client.call('GET', given, { headers: { accept } });
    expect([status, headers.get('content-type')]).toEqual([200, type]);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
  });
});

it.each([snapshot, `${factSheet}?format=pdf`])('%s is a PDF that opens', async (target) => {
  const bytes = new Uint8Array(await (await client.call('GET', target)).arrayBuffer());
  const source = Buffer.from(bytes).toString('latin1');
  const pdf = await getDocumentProxy(bytes, { stopAtErrors: true });
  expect(pdf.numPages).toBeGreaterThan(0);
  const { text } = await extractText(pdf, { mergePages: true });
  expect(text).not.toBe('');

  // Readers repair what they can, so the table of contents is followed by hand as well.
  const start = Number(/startxref\n([0-9]+)\n%%EOF/.exec(source)?.[1]);
  const [header = '', ...entries] = source.slice(start, source.indexOf('trailer')).trim().split('\n').slice(1);
  expect([source.slice(0, 5), source.slice(start, start + 4)]).toEqual(['%PDF-', 'xref']);
  expect(entries).toHaveLength(Number(header.split(' ')[1]));
  for (const [number, entry] of entries.entries()) {
    if (!entry.trimEnd().endsWith('n')) continue;
    expect(source.slice(Number(entry.slice(0, 10))).startsWith(`${number} 0 obj`)).toBe(true);
  }
});

it('a CSV parses: every record has the columns of the first', async () => {
  const text = await (await client.call('GET', `${snapshot}?format=csv`)).text();
  const [head = ''] = text.split('\n');
  const delimiter = head.includes(';') ? ';' : ',';
  const records: Record<string, string>[] = parse(text, { columns: true, delimiter, bom: true });
  expect(records.length).toBeGreaterThan(0);
  expect(Object.keys(records[0] ?? {}).length).toBeGreaterThan(1);
});

it('json is one account, json2 a list of accounts', async () => {
  const shapeOf = async (format: string) =>
    Array.isArray(await (await client.call('GET', `${snapshot}?format=${format}`)).json()) ? 'list' : 'object';
  expect([await shapeOf('json'), await shapeOf('json2')]).toEqual(['object', 'list']);
});
