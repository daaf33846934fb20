import { decodeForm } from '@xs2a/contract';
import { describe, expect, test } from 'vitest';
import {
  addressOf,
  fieldsOf,
  isForm,
  listForgottenSearch,
  listSampleRequests,
  pairsOf,
  type SampleRequest,
} from '../../src/samples/requests.ts';
import { addSamples, type CodeSample, languages } from '../../src/samples/samples.ts';
import { contract, requestOf, requests, withBody } from './written.ts';

type SampleBody = NonNullable<SampleRequest['body']>;

const sampled = addSamples(contract).operations.map(({ id, node }) => ({
  operationId: id,
  samples: node['x-codeSamples'] as CodeSample[],
}));

describe('the samples', () => {
  test('exist for every operation in every language', () => {
    expect(sampled).toHaveLength(contract.operations.length);
    for (const { operationId, samples } of sampled) {
      expect(
        samples.map(({ label }) => label),
        operationId,
      ).toEqual(['curl', '@xs2a/client', 'fetch', 'Python', 'PHP', 'Java']);
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
      const sources = samples.map(({ sources }) => sources?.[body?.mediaType ?? '']?.[body?.example ?? '']);
      expect(
        sources.filter((source) => source === undefined),
        `${operationId}, ${body?.example}`,
      ).toEqual([]);
    }
  });

  test('leave the contract as it was', () => {
    expect(JSON.stringify(contract.document)).not.toContain('x-codeSamples');
  });

  test('take credentials from the environment, and hold none', () => {
    for (const request of requests) {
      const secret = request.scheme.name === 'apiKey' ? 'XS2A_API_KEY' : 'XS2A_ACCESS_TOKEN';
      for (const { write } of languages) expect(write(request)).toContain(secret);
    }
  });

  test('know all search parameters that they show', () => {
    expect(listForgottenSearch(contract)).toEqual([]);
    expect(listForgottenSearch({ ...contract, operations: [] })).toContain('getBank: bank_code');
  });
});

test('a form of a sample reads back as its example', () => {
  const request = requests.find(({ body }) => body?.example === 'risk-account-snapshot-filtered' && isForm(body));
  const pairs = request?.body ? pairsOf(request.body) : [];
  expect(decodeForm(new URLSearchParams(pairs).toString())).toEqual({
    xs2a_account_snapshot: { days: '45', filters: ['rent', 'income'] },
  });
});

test('canary: a parameter without an example ends the build with its place', () => {
  const broken = contract.operations.map((operation) => ({
    ...operation,
    parameters: operation.parameters.map((parameter) =>
      parameter.name === 'bank_code' ? { ...parameter, schema: undefined, examples: [] } : parameter,
    ),
  }));
  expect(() => listSampleRequests({ ...contract, operations: broken })).toThrow(
    'getBank: the parameter bank_code has no example',
  );
});

describe('a field that is there twice, which a map would lose,', () => {
  test('ends the build: in a form', () => {
    const bodyOf = (value: object) => withBody(value, 'application/x-www-form-urlencoded').body as SampleBody;
    expect(fieldsOf(bodyOf({ a: [1], b: 2 }))).toEqual({ a: '1', b: '2' });
    expect(() => fieldsOf(bodyOf({ a: [1, 2] }))).toThrow('the form own has the field a twice');
  });

  test('ends the build: in a query', () => {
    const request = requestOf('listRisks');
    expect(addressOf(request).query).toEqual({ since: '-2 weeks' });
    expect(() => addressOf({ ...request, url: `${request.url}&since=2024` })).toThrow(
      'the query of listRisks has the field since twice',
    );
  });
});
