import { encodePath, encodeQuery } from '@xs2a/contract';
import { operationOf } from '@xs2a/contract/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, changes } from '../../src/random/changes.ts';
import { type Input, isAddress } from '../../src/random/input.ts';
import { spoil } from '../../src/random/spoil.ts';
import { ours } from '../ours.ts';

const operation = operationOf(ours, 'createAccessToken');
const input: Input = { path: { user_id: 'bus_1' }, query: { page: '2' }, body: { valid_until: 'x', list: [1, 2] } };
/** Places of the input, in the order in which they are counted. */
const [inPath, inQuery, body, field, list, entry] = [0, 1, 2, 3, 4, 5] as const;

const spoiled = (at: number, how: Change['how'], value: unknown = null) =>
  spoil(operation, input, [{ at, how, value }]);

describe('a change', () => {
  test.each<[what: string, changed: Input, want: Partial<Input>]>([
    ['replaces a field', spoiled(field, 'replace', 7), { body: { valid_until: 7, list: [1, 2] } }],
    ['replaces the whole body', spoiled(body, 'replace', []), { body: [] }],
    ['replaces an entry of a list', spoiled(entry, 'replace', 'a'), { body: { valid_until: 'x', list: ['a', 2] } }],
    ['drops a field', spoiled(field, 'drop'), { body: { list: [1, 2] } }],
    ['drops an entry of a list', spoiled(entry, 'drop'), { body: { valid_until: 'x', list: [2] } }],
    ['drops a parameter of the query', spoiled(inQuery, 'drop'), { query: {} }],
    ['drops the body', spoiled(body, 'drop'), { body: undefined }],
    ['wraps a value', spoiled(list, 'wrap'), { body: { valid_until: 'x', list: [[1, 2]] } }],
    // Ninth of seven places: the third, and another name than the third's.
    ['adds a field that nobody knows', spoiled(9, 'add', 1), { body: { valid_until: 'x', list: [1, 2], 'a.b': 1 } }],
    ['replaces a part of the path', spoiled(inPath, 'replace', 'A'), { path: { user_id: 'A' } }],
    ['replaces a part of the path that cannot be missing', spoiled(inPath, 'drop', 'A'), { path: { user_id: 'A' } }],
  ])('%s', (_, changed, want) => {
    expect({ ...input, body: undefined, ...changed }).toEqual({ ...input, ...want });
  });

  test('never makes the request one of another operation', () => {
    for (const value of ['', '.', '..']) expect(spoiled(inPath, 'replace', value).path).toEqual(input.path);
  });

  test('keeps addresses as short as servers take them', () => {
    for (const at of [inPath, inQuery]) {
      for (const value of ['A'.repeat(20_000), ['A'.repeat(20_000)], { a: { b: 'A'.repeat(20_000) } }]) {
        const { path, query } = spoiled(at, 'replace', value);
        expect(JSON.stringify({ path, query }).length).toBeLessThan(1200);
      }
    }
  });

  test.each([
    ['a text', (length: number) => 'A'.repeat(length)],
    ['a list', (length: number) => ['A'.repeat(length - 4)]],
    ['an object', (length: number) => ({ a: 'A'.repeat(length - 8) })],
  ])('keeps %s of 500 characters whole, and cuts a longer one', (_, valueWith) => {
    const sent = (length: number) => spoiled(inQuery, 'replace', valueWith(length)).query.page;
    const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
    expect(sent(500)).toEqual(valueWith(500));
    expect(sent(501)).toBe(text(valueWith(501)).slice(0, 500));
    const inThePath = (length: number) => spoiled(inPath, 'replace', valueWith(length)).path.user_id;
    expect(inThePath(500)).toBe(text(valueWith(500)));
    expect(inThePath(501)).toBe(text(valueWith(501)).slice(0, 500));
  });

  test('adds a field called __proto__ without touching a prototype', () => {
    const added = [0, 1, 2, 3, 4, 5].map((round) =>
      spoil(operation, { path: {}, query: {}, body: {} }, [{ at: round, how: 'add', value: { a: 1 } }]),
    );
    const names = added.flatMap(({ body: fields }) => Object.getOwnPropertyNames(fields));
    expect(names).toContain('__proto__');
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  test('adds a parameter where there is nothing to change', () => {
    expect(spoil(operation, { path: {}, query: {} }, [{ at: 0, how: 'drop', value: 1 }]).query).toEqual({
      unexpected: 1,
    });
  });
});

test('there are one or two changes, and texts of up to 20 000 characters among them', () => {
  const lists = fc.sample(changes, { seed: 1, numRuns: 2000 });
  expect(new Set(lists.map((list) => list.length))).toEqual(new Set([1, 2]));
  const lengths = lists.flat().map(({ value }) => (typeof value === 'string' ? value.length : 0));
  expect(Math.max(...lengths)).toBe(20_000);
});

test('whatever the changes, a request can be written, and still goes to its operation', () => {
  fc.assert(
    fc.property(changes, (some) => {
      const { path, query } = spoil(operation, input, some);
      encodeQuery(operation.parameters, query);
      return isAddress(encodePath(operation, path));
    }),
    { seed: 1, numRuns: 500 },
  );
});
