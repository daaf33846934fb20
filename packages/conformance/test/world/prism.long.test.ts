import { fileURLToPath } from 'node:url';
import { freePort, start } from '@xs2a/tools-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadContract } from '../../src/load.ts';
import { run } from '../../src/run/run.ts';
import type { Finding } from '../../src/types.ts';
import { patience } from '../patience.ts';
import { documents, folder, pathOf } from './documents.ts';
import { install } from './install.ts';
import { explains, prismDifferences, unanswered, unexplained } from './prism-differences.ts';

const prism = fileURLToPath(import.meta.resolve('@stoplight/prism-cli'));

/** Documents whose findings are explained. */
const explained = ['Train Travel', 'Petstore', 'USPTO', 'Open Payments, wallet addresses', 'Pets of two kinds'];

describe('what is found in the mock of Prism', () => {
  const findings: Finding[] = [];
  beforeAll(async () => {
    await install(folder);
    for (const document of documents.filter(({ name }) => explained.includes(name))) {
      const file = pathOf(document);
      const port = await freePort();
      const args = ['mock', file, '--port', String(port), '--verboseLevel', 'silent'];
      await using server = start(process.execPath, [prism, ...args], { stdout: 'ignore', stderr: 'ignore' });
      const url = `http://127.0.0.1:${port}`;
      await server.waitForAnswer(url);
      const contract = await loadContract(file);
      const settings = {
        ...patience,
        contract,
        url,
        apiKey: 'any-key',
        accessToken: 'any-token',
        random: 0,
        maxRequests: 400,
      };
      const { results } = await run({ ...settings, exclude: unanswered });
      findings.push(...results.flatMap((result) => result.findings));
    }
  });

  it('is explained', () => {
    expect(unexplained(findings)).toEqual([]);
  });

  it.each(prismDifferences.map((difference) => [difference.why, difference] as const))(
    'is still found because: %s',
    (_, difference) => {
      expect(findings.some((finding) => explains(difference, finding))).toBe(true);
    },
  );
});

describe('a finding', () => {
  const finding = { rule: 'header', operationId: '', caseId: '', place: 'Allow', found: '', expected: '', repair: '' };

  it('that no difference explains is left', () => {
    expect(unexplained([finding])).toEqual([]);
    expect(unexplained([{ ...finding, place: 'Vary' }])).toHaveLength(1);
    expect(unexplained([{ ...finding, rule: 'body' }])).toHaveLength(1);
  });
});
