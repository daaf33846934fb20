import { describe, expect, test } from 'vitest';
import { eachOperation, type SampledDocument } from '../../src/samples/document.ts';
import { toFields } from '../../src/samples/form.ts';
import { listForgottenSearch, listSampleRequests } from '../../src/samples/requests.ts';
import { addSamples, type CodeSample, languages } from '../../src/samples/samples.ts';
import { document, requests } from './written.ts';

const sampled = eachOperation(addSamples(document)).map(({ operation }) => ({
  ...operation,
  samples: operation['x-codeSamples'] as CodeSample[],
}));

describe('the samples', () => {
  test('exist for every operation in every language', () => {
    expect(sampled).toHaveLength(50);
    for (const { operationId, samples } of sampled) {
      expect(
        samples.map(({ label }) => label),
        operationId,
      ).toEqual(['curl', '@xs2a/client', 'fetch']);
      expect(
        samples.filter(({ source }) => source.trim() === ''),
        operationId,
      ).toEqual([]);
    }
  });

  test('exist for every named example of a body, in both media types', () => {
    const bodies = requests.filter(({ body }) => body !== undefined);
    expect(bodies.length).toBeGreaterThan(90);
    for (const { operationId, body } of bodies) {
      const samples = sampled.find((operation) => operation.operationId === operationId)?.samples ?? [];
      const found = samples.map(({ sources }) => sources?.[body?.mediaType ?? '']?.[body?.example ?? '']);
      expect(
        found.filter((source) => source === undefined),
        `${operationId}, ${body?.example}`,
      ).toEqual([]);
    }
  });

  test('leave the contract as it was', () => {
    expect(JSON.stringify(document)).not.toContain('x-codeSamples');
  });

  test('take credentials from the environment, and hold none', () => {
    for (const request of requests) {
      const secret = request.credential === 'apiKey' ? 'XS2A_API_KEY' : 'XS2A_ACCESS_TOKEN';
      for (const { write } of languages) expect(write(request)).toContain(secret);
    }
  });

  test('know all search parameters that they show', () => {
    expect(listForgottenSearch(document)).toEqual([]);
    expect(listForgottenSearch({ ...document, paths: {} })).toContain('getBank: bank_code');
  });
});

test('a form nests with brackets', () => {
  expect(toFields({ a: { b: [1, 'x y'], c: true } })).toEqual([
    ['a[b][]', '1'],
    ['a[b][]', 'x y'],
    ['a[c]', 'true'],
  ]);
});

test('canary: a parameter without an example ends the build with its place', () => {
  const broken: SampledDocument = structuredClone(document);
  const found = eachOperation(broken).find(({ operation }) => operation.operationId === 'getBank');
  if (found) found.operation.parameters = [{ name: 'bank_code', in: 'query' }];
  expect(() => listSampleRequests(broken)).toThrow('getBank: the parameter bank_code has no example');
});
