/**
 * The coverage of the contract that each release must reach: `spec/released/coverage.json`, measured against the mock.
 *
 * node scripts/coverage.ts compares, and reports figures that fell node scripts/coverage.ts --write keeps the figures
 * of today; they may rise and not fall
 */

import { fileURLToPath } from 'node:url';
import { createMockServer } from '@xs2a/mock';
import { conform } from '../src/conform.ts';
import { type CoverageResult, fallenBelow, readBaseline, writeBaseline } from '../src/coverage/index.ts';
import { loadContract } from '../src/load.ts';

/** The committed figures. */
export const released: string = fileURLToPath(new URL('../../../spec/released/coverage.json', import.meta.url));

/** The kinds of case that lead to successes. Refused requests cover nothing more, and take most of the time. */
const filter = ['example', 'limit', 'situation'];

/** What is seen of our contract at work. The mock has no memory, so the same contract gives the same figures. */
export async function measure(): Promise<{ coverage: CoverageResult; version: string }> {
  const mock = await createMockServer();
  try {
    const contract = await loadContract();
    const { coverage, run } = await conform({ contract, url: await mock.listen(0), filter });
    if (run.findings.length > 0) throw new Error('The mock answers otherwise than documented: repair that first.');
    return { coverage, version: contract.version };
  } finally {
    await mock.close();
  }
}

async function main(write: boolean): Promise<void> {
  const { coverage, version } = await measure();
  if (write) await writeBaseline(released, coverage, version);
  const fallen = fallenBelow(await readBaseline(released), coverage);
  for (const line of fallen) console.error(line);
  if (fallen.length > 0) process.exitCode = 1;
  else console.log(`Coverage of the contract by the mock: ${coverage.percent} %.`);
}

if (import.meta.main) {
  main(process.argv.includes('--write')).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
