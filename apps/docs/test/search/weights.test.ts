import { describe, expect, test } from 'vitest';
import { kindWeight, nameWeight, titleWeight, type Weighed } from '../../src/search/weights.ts';

const operation: Weighed = {
  kind: 'operation',
  title: 'Create risk',
  name: 'createRisk',
  address: 'POST /v1/risks',
  allAliases: [],
};
const schema: Weighed = { ...operation, kind: 'schema', title: 'Risk', name: 'Risk', address: 'schema Risk' };
const guide: Weighed = { kind: 'guide', title: 'The mock', name: '', address: '', allAliases: ['mock server'] };

describe('the kind', () => {
  test('of a guide counts most, then those of pages, operations and schemas', () => {
    const weights = (['guide', 'page', 'operation', 'schema'] as const).map((kind) =>
      kindWeight(kind, new Set(['title'])),
    );
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(new Set(weights).size).toBe(4);
  });

  test('of a guide that only mentions a word counts as that of an operation', () => {
    expect(kindWeight('guide', new Set(['text']))).toBe(kindWeight('operation', new Set(['text'])));
    expect(kindWeight('guide', new Set(['text', 'headings']))).toBe(kindWeight('guide', new Set(['title'])));
  });
});

describe('the name', () => {
  test.each([
    { weighed: operation, query: ' createrisk ', isMeant: true },
    { weighed: operation, query: 'post /v1/risks', isMeant: true },
    { weighed: operation, query: 'create risk', isMeant: false },
    { weighed: { ...schema, name: 'RiskInput' }, query: 'RiskInput', isMeant: true },
    { weighed: { ...schema, name: 'RiskInput' }, query: 'riskinput', isMeant: false },
    { weighed: schema, query: 'schema risk', isMeant: true },
    { weighed: schema, query: 'Risk', isMeant: false },
    { weighed: guide, query: '', isMeant: false },
  ])('$weighed.name is meant by "$query": $isMeant', ({ weighed, query, isMeant }) => {
    expect(nameWeight(weighed, query) === 100).toBe(isMeant);
  });

  test('of a schema counts more if it is written with its capitals', () => {
    const [capital, small, other] = ['Risk', 'risk', 'risks'].map((query) => nameWeight(schema, query));
    expect([capital, small, other]).toEqual([6, 2, 1]);
  });

  test('of any operation counts more behind a method', () => {
    expect(nameWeight(operation, 'GET risks')).toBeGreaterThan(nameWeight(operation, 'get risks'));
  });
});

test.each([
  [guide, 'mock', 4],
  [guide, 'mock servers', 4],
  [guide, 'mocked things', 1],
  [operation, 'create risks', 2],
  [schema, 'risk', 1],
])('the title of %o counts for "%s" %i times', (weighed, query, want) => {
  expect(titleWeight(weighed, query)).toBe(want);
});
