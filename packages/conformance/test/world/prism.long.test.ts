import { fileURLToPath } from 'node:url';
import { freePort, start } from '@xs2a/tools-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadContract } from '../../src/load.ts';
import { run } from '../../src/run/run.ts';
import type { Finding } from '../../src/types.ts';
import { patience } from '../patience.ts';
import { documents, folder, type PublicDocument, pathOf } from './documents.ts';
import { examplesOf, isFromExample } from './examples-of.ts';
import { install } from './install.ts';
import { explains, type Observation, prismDifferences, unanswered, unexplained } from './prism-differences.ts';

const prism = fileURLToPath(import.meta.resolve('@stoplight/prism-cli'));

describe('what is found in the mock of Prism', () => {
  const observations: Observation[] = [];
  beforeAll(() => install(folder));

  it.each(documents.map((document) => [document.name, document] as const))('is explained: %s', async (_, document) => {
    const observed = await observe(document);
    observations.push(...observed);
    expect(unexplained(observed)).toEqual([]);
  });

  it.each(prismDifferences.map((difference) => [difference.why, difference] as const))(
    'is still found because: %s',
    (_, difference) => {
      expect(observations.some((observation) => explains(difference, observation))).toBe(true);
    },
  );
});

/** Runs the suite against Prism. */
async function observe(document: PublicDocument): Promise<Observation[]> {
  const file = pathOf(document);
  const port = await freePort();
  const args = ['mock', file, '--port', String(port), '--verboseLevel', 'silent'];
  await using server = start(process.execPath, [prism, ...args], { stdout: 'ignore', stderr: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await server.waitForAnswer(url);
  const contract = await loadContract(file);
  const examples = examplesOf(contract.document);
  const observations: Observation[] = [];
  await run({
    ...patience,
    ...{ contract, url, apiKey: 'any-key', accessToken: 'any-token', random: 0, maxRequests: 400 },
    exclude: [...unanswered, ...Object.keys(document.excluded ?? {})],
    onExchange: ({ answer }, findings) => {
      for (const finding of findings)
        observations.push({ finding, isExample: isFromExample(finding, answer, examples) });
    },
  });
  return observations;
}

describe('a finding', () => {
  const finding = { rule: 'header', operationId: '', caseId: '', place: 'Allow', found: '', expected: '', repair: '' };
  const left = (found: Partial<Finding>, isExample = false) =>
    unexplained([{ finding: { ...finding, ...found }, isExample }]);

  it('that no difference explains is left', () => {
    expect(left({})).toEqual([]);
    expect(left({ place: 'Vary' })).toHaveLength(1);
    expect(left({ rule: 'body' })).toHaveLength(1);
    expect(left({ rule: 'body' }, true)).toEqual([]);
  });

  const examples = examplesOf({
    responses: {
      named: { examples: { first: { value: { id: 'a' } } } },
      single: { example: [{ url: 'b' }] },
      schema: { properties: { example: { type: 'string', examples: ['c'] }, examples: { type: 'array' } } },
    },
  });
  it('knows the examples of a document', () => {
    expect(examples).toEqual([{ id: 'a' }, [{ url: 'b' }], 'c']);
  });

  it.each([
    ['the body is one', '200 /', { id: 'a' }, true],
    ['a field is missing in one', '200 /data/*/name', { data: [{ id: 'a' }] }, true],
    ['a value is one', '200 /id', { id: 'c' }, true],
    ['the body is none', '200 /', { id: 'b' }, false],
    ['one stands elsewhere in the body', '200 /id', { id: 'b', name: 'c' }, false],
  ])('is judged by the values around it: %s', (_, place, value, want) => {
    const answer = { status: 200, headers: {}, body: new TextEncoder().encode(JSON.stringify(value)), milliseconds: 1 };
    expect(isFromExample({ ...finding, place }, answer, examples)).toBe(want);
  });
});
