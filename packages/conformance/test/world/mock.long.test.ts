import { createMockServer } from '@xs2a/mock';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadContract } from '../../src/load.ts';
import { run } from '../../src/run/run.ts';
import { patience } from '../patience.ts';
import { documents, folder, pathOf } from './documents.ts';
import { install } from './install.ts';

/** Most requests of a run: the largest documents have operations for ten times as many. */
const maxRequests = 600;

beforeAll(() => install(folder));

it('there are twelve public documents: 3.0 and 3.1, in one file and in several', () => {
  expect(documents.length).toBeGreaterThanOrEqual(12);
  const kinds = documents.map(({ openapi, split }) => `${openapi}${split ? ' split' : ''}`);
  expect(new Set(kinds)).toEqual(new Set(['3.0', '3.1', '3.0 split']));
});

describe('our mock of a public document keeps it', () => {
  it.each(documents.map((document) => [document.name, document] as const))('%s', async (_, document) => {
    const contract = await loadContract(pathOf(document));
    const excluded = Object.keys(document.excluded ?? {});
    const operations = contract.operations.map(({ id }) => id);
    expect(excluded.filter((id) => !operations.includes(id))).toEqual([]);
    const mock = await createMockServer({ openapi: pathOf(document), logLevel: 'silent' });
    const url = await mock.listen(0);
    const { findings, requests } = await run({
      ...patience,
      ...{ contract, url, apiKey: 'any-key', accessToken: 'any-token', random: 3, maxRequests, exclude: excluded },
    });
    await mock.close();
    expect(findings.map(({ finding, caseIds }) => `${finding.rule} at ${finding.place}: ${caseIds[0]}`)).toEqual([]);
    expect(requests).toBeGreaterThan(20);
  });
});
