import { fileURLToPath } from 'node:url';
import { createMockServer, type MockOptions } from '@xs2a/mock';
import { describe, expect, it } from 'vitest';
import { conform } from '../../src/conform.ts';
import { loadContract } from '../../src/load.ts';
import type { Run } from '../../src/types.ts';
import { patience } from '../patience.ts';

async function runAt(name: string, options: MockOptions = {}): Promise<Run> {
  const file = fileURLToPath(new URL(`documents/${name}.yaml`, import.meta.url));
  const mock = await createMockServer({ ...options, openapi: file });
  try {
    const contract = await loadContract(file);
    return (await conform({ ...patience, contract, url: await mock.listen(0), random: 5 })).run;
  } finally {
    await mock.close();
  }
}

/** Documents, each with about nine tenths of the requests that are sent for it, and what may be left out of them. */
const documents = [
  { name: 'files', requests: 150 },
  { name: 'keys', requests: 120 },
  { name: 'parameters', requests: 200 },
  { name: 'problems', requests: 190 },
  { name: 'shop', requests: 300 },
  { name: 'streams', requests: 180 },
];

describe('the mock of another document', () => {
  it.each(documents)('keeps it: $name', async ({ name, requests }) => {
    const run = await runAt(name);
    expect(run.findings).toEqual([]);
    expect(run.requests).toBeGreaterThan(requests);
  });

  it.each(documents)('is found out if it checks nothing: $name', async ({ name }) => {
    const { findings } = await runAt(name, { validate: false });
    expect(findings.map(({ finding }) => finding.rule)).toContain('status');
  });
});
