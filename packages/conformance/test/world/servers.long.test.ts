import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/run/run.ts';
import { patience } from '../patience.ts';
import { install } from './install.ts';
import { apiKey, folder, listSamples, type RunningSample, startSample } from './servers.ts';

beforeAll(() => install(folder));

it('there are servers of six frameworks', () => {
  expect(new Set(listSamples().map(({ framework }) => framework)).size).toBeGreaterThanOrEqual(6);
});

describe.each(listSamples().map((sample) => [sample.framework, sample] as const))('a server of %s', (_, sample) => {
  let server: RunningSample;
  beforeAll(async () => {
    server = await startSample(sample);
  });
  afterAll(() => server?.stop());

  it.each([1, 2, 3, 4])('is found correct by its own document, and left empty (seed %i)', async (seed) => {
    const { contract, url } = server;
    const { findings, capabilities, results } = await run({
      ...patience,
      ...{ contract, url, apiKey, seed, random: 10, ...(sample.user !== undefined && { user: sample.user }) },
    });
    expect(findings.map(({ finding, caseIds }) => `${finding.rule} at ${finding.place}: ${caseIds[0]}`)).toEqual([]);
    expect(capabilities).toEqual({ stateful: true, checksCredentials: true, prefers: false });
    expect(new Set(results.flatMap(({ status, operationId }) => (status === undefined ? [] : operationId))).size).toBe(
      contract.operations.length,
    );
    expect(await server.count()).toBe(0);
  });
});
