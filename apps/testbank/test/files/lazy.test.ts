import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

/** Starts a Testbank, asks it for its version, and prints the modules that were loaded; then loads what writes PDFs. */
const program = `
  import { Session } from 'node:inspector';
  const loaded = [];
  const session = new Session();
  session.connect();
  session.on('Debugger.scriptParsed', ({ params }) => loaded.push(params.url));
  session.post('Debugger.enable');
  const { createTestbank } = await import(${JSON.stringify(new URL('../../src/testbank.ts', import.meta.url).href)});
  const testbank = await createTestbank();
  const headers = { authorization: 'Basic ' + btoa('api:testbank_test_key') };
  const { status } = await testbank.fetch('http://testbank/v1/version', { headers });
  await testbank.close();
  const atStart = [...loaded];
  await import(${JSON.stringify(new URL('../../src/files/pdf/fact-sheet.ts', import.meta.url).href)});
  const isPdf = (url) => /pdfkit|fontkit|files\\/pdf/.test(url);
  console.log(JSON.stringify({ status, atStart: atStart.filter(isPdf), later: loaded.filter(isPdf).length }));
`;

describe('the start', () => {
  it('loads nothing of what writes PDFs', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);
    const { status, atStart, later } = JSON.parse(stdout);
    expect({ status, atStart }).toEqual({ status: 200, atStart: [] });
    // It would be seen.
    expect(later).toBeGreaterThan(1);
  });
});
