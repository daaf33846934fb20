import { expect, test } from 'vitest';
import { largestFile } from '../src/call/file.ts';
import { longestText } from '../src/call/fit.ts';
import { call, connect, textOf } from './agent.ts';

const client = await connect();
const risk_id = '10001-xr-UCnK-0K3Q';

test('a PDF is a resource in Base64, with its name, type and size', async () => {
  const { content } = await call(client, 'downloadFactSheet', { risk_id, format: 'pdf' });
  const [caption, file] = content;
  expect(caption).toEqual({ type: 'text', text: `fact-sheet-${risk_id}.pdf: application/pdf, 711 bytes.` });
  expect(file).toMatchObject({
    type: 'resource',
    resource: { uri: `xs2a:/v1/risks/${risk_id}/factSheet?format=pdf`, mimeType: 'application/pdf' },
  });
  const blob = file?.type === 'resource' && 'blob' in file.resource ? file.resource.blob : '';
  expect(Buffer.from(blob, 'base64').toString('latin1')).toMatch(/^%PDF-/);
});

test('a CSV is a resource with a text', async () => {
  const { content } = await call(client, 'downloadAccountSnapshot', { risk_id, format: 'csv' });
  expect(content).toMatchObject([
    { text: `account-snapshot-${risk_id}.csv: text/csv, 192 bytes.` },
    { resource: { mimeType: 'text/csv', text: expect.stringMatching(/^booking_date;amount;/) } },
  ]);
});

test('a JSON is a text, as of any other tool', async () => {
  const { content } = await call(client, 'downloadAccountSnapshot', { risk_id, format: 'json' });
  expect(content).toHaveLength(1);
  expect(JSON.parse(textOf({ content }))).toMatchObject({ account: { bank_name: 'Testbank' } });
});

test('a CSV that is too long is cut after a line', async () => {
  const line = `${'x'.repeat(99)}\n`;
  const agent = await connect({
    fetch: async () => new Response(line.repeat(401), { headers: { 'content-type': 'text/csv' } }),
  });
  const { content } = await call(agent, 'downloadAccountSnapshot', { risk_id, format: 'csv' });
  expect(content).toMatchObject([
    { text: 'A file: text/csv, 40100 bytes.' },
    { resource: { text: line.repeat(longestText / line.length).trimEnd() } },
    {
      text: 'The answer has only the first 400 of 402 entries, because it is too long. To get less, set one of: format.',
    },
  ]);
});

test.each([
  [largestFile, undefined],
  [largestFile + 1, true],
])('a file of %i bytes is refused: %o', async (size, want) => {
  const headers = { 'content-type': 'application/pdf' };
  const agent = await connect({ fetch: async () => new Response(new Uint8Array(size), { headers }) });
  const result = await call(agent, 'downloadFactSheet', { risk_id, format: 'pdf' });
  expect(result.isError).toBe(want);
  if (want) expect(textOf(result)).toBe('The file is larger than 5000000 bytes: download it yourself.');
});

test('a JSON that cannot be read is an error', async () => {
  const headers = { 'content-type': 'application/json' };
  const agent = await connect({ fetch: async () => new Response('{"account":', { headers }) });
  const result = await call(agent, 'downloadFactSheet', { risk_id, format: 'json' });
  expect(result.isError).toBe(true);
  expect(textOf(result)).toMatch(/^downloadFactSheet failed: /);
});
