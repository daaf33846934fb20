import { pathToFileURL } from 'node:url';
import { run } from '@xs2a/tools-lib';

/**
 * Starts the built Testbank on a Node, and makes the PDFs of a risk.
 *
 * @param entry the built file of `@xs2a/testbank`
 * @returns the SHA-256 of each PDF, by its name
 */
export async function hashPdfs(binary: string, entry: string): Promise<Readonly<Record<string, string>>> {
  const { stdout } = await run(binary, ['--input-type=module', '--eval', programOf(pathToFileURL(entry).href)]);
  return JSON.parse(stdout);
}

/** The risk has the same account and moment on every Node. Its id, which is random, is not in the PDFs. */
const programOf = (url: string): string => `
  import { createHash } from 'node:crypto';
  import { createTestbank } from ${JSON.stringify(url)};
  const testbank = await createTestbank({ seed: 1, now: '2026-06-01T10:00:00Z' });
  const { now } = await testbank.control.freezeClock();
  await testbank.control.travel({ milliseconds: Date.parse('2026-06-01T11:00:00Z') - Date.parse(now) });
  const parameters = { xs2a_account_snapshot: { days: 364 }, xs2a_fact_sheet: {} };
  const { object } = await testbank.control.createFinishedSession({ product: 'risk', pin: 'with-credit-card', parameters });
  const headers = { authorization: 'Basic ' + btoa('api:testbank_test_key'), accept: 'application/pdf' };
  const hashes = {};
  for (const name of ['accountSnapshot', 'factSheet']) {
    const answer = await testbank.fetch('http://testbank/v1/risks/' + object.id + '/' + name, { headers });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (bytes.subarray(0, 5).toString() !== '%PDF-') throw new Error(name + ' is no PDF');
    hashes[name] = createHash('sha256').update(bytes).digest('hex');
  }
  await testbank.close();
  console.log(JSON.stringify(hashes));
`;
