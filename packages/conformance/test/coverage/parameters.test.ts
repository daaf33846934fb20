import { contractOf } from '@xs2a/contract/testing';
import { describe, expect, test } from 'vitest';
import { coverageOf, missing } from './exchange.ts';

const kinds = { type: 'array', items: { enum: ['cat', 'dog'] } };
const contract = contractOf({
  '/pets/{id}.{format}': {
    get: {
      operationId: 'findPets',
      parameters: [
        { name: 'id', in: 'path', required: true, schema: {} },
        { name: 'format', in: 'path', required: true, schema: { enum: ['json', 'csv'] } },
        { name: 'each', in: 'query', schema: kinds },
        { name: 'comma', in: 'query', schema: kinds, explode: false },
        { name: 'pipe', in: 'query', schema: kinds, explode: false, style: 'pipeDelimited' },
        { name: 'deep', in: 'query', schema: { properties: { kind: { enum: ['cat', 'dog'] } } }, style: 'deepObject' },
        { name: 'X-Kind', in: 'header', schema: { enum: ['cat', 'dog'] } },
      ],
      responses: { 204: { description: '' } },
    },
  },
});

/** What is still missing after one call. */
function after(query: string, headers: Record<string, string> = {}) {
  const result = coverageOf(contract, { id: 'findPets', target: `/pets/1.json${query}`, headers, status: 204 });
  return { parameters: missing(result, 'parameters'), values: missing(result, 'requestValues') };
}

const queries = ['query each', 'query comma', 'query pipe', 'query deep'];
// `kinds` is written out at each place, so its values count there.
const all = ['"csv"', ...Array.from({ length: 5 }, () => ['"cat"', '"dog"']).flat()];
const dropping = (...indices: number[]) => all.filter((_, index) => !indices.includes(index));

describe('a parameter was covered', () => {
  test('in the path always, whatever stands beside it in its segment', () => {
    expect(after('')).toEqual({ parameters: [...queries, 'header X-Kind'], values: all });
  });

  test.each<[how: string, query: string, name: string, seen: number[]]>([
    ['with each entry of a list that repeats its name', '?each=cat&each=dog', 'query each', [1, 2]],
    ['with each entry of a list between commas', '?comma=cat,dog', 'query comma', [3, 4]],
    ['with each entry of a list between bars', '?pipe=dog%7Ccat', 'query pipe', [5, 6]],
    ['with a field in brackets', '?deep[kind]=dog', 'query deep', [8]],
  ])('%s', (_, query, name, seen) => {
    expect(after(query)).toEqual({
      parameters: [...queries.filter((text) => text !== name), 'header X-Kind'],
      values: dropping(...seen),
    });
  });

  test('in a header, however its name is written', () => {
    expect(after('', { 'x-kind': 'cat' })).toEqual({ parameters: queries, values: dropping(9) });
  });
});
