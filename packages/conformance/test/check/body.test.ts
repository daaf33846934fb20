import { describe, expect, it } from 'vitest';
import { findingsIn, placesIn, refusal, type Said } from './judge.ts';

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

const table: { name: string; given: Said; want: string[] }[] = [
  { name: 'a field of another type', given: { answered: { id: 1, name: 'Tom' } }, want: ['body at 200 /id'] },
  { name: 'a missing field', given: { answered: { id: 'pet_1' } }, want: ['body at 200 /name'] },
  {
    name: 'fields that nobody documented are allowed',
    given: { answered: { id: 'pet_1', name: 'Tom', age: 3 } },
    want: [],
  },
  {
    name: 'the same mistake in each entry of a list has one place',
    given: {
      operation: 'listPets',
      answered: {
        data: [
          { id: 1, name: 'a' },
          { id: 'x', name: 'b' },
        ],
      },
    },
    want: ['body at 200 /data/*/id'],
  },
  {
    name: 'six mistakes in each entry of a list do not hide another',
    given: {
      operation: 'listPets',
      answered: { data: Array.from({ length: 6 }, () => ({ id: 1, name: 'a' })), total: 'six' },
    },
    want: ['body at 200 /total', 'body at 200 /data/*/id'],
  },
  {
    name: 'the same mistake in each entry of a map has one place',
    given: { status: 422, expect: ['422'], answered: { ...refusal, errors: { name: [], 'a/b': [] } } },
    want: ['body at 422 /errors/*'],
  },
  {
    name: 'different mistakes in the entries of a map have a finding each',
    given: { status: 422, expect: ['422'], answered: { ...refusal, errors: { name: [], id: 'x', chip: [1] } } },
    want: ['body at 422 /errors/*', 'body at 422 /errors/chip/*'],
  },
  {
    name: 'JSON as deep as can be read',
    given: { operation: 'getHealth', answered: nested(500) },
    want: ['body at 200'],
  },
  { name: 'JSON that is deeper', given: { answered: nested(501) }, want: ['json at 200'] },
  { name: 'JSON that is much deeper', given: { answered: nested(9000) }, want: ['json at 200'] },
  { name: 'a body that is cut off', given: { answered: '{"id":"pet_1","na' }, want: ['json at 200'] },
  {
    name: 'text before the JSON',
    given: { answered: 'Notice: undefined\n{"id":"pet_1","name":"Tom"}' },
    want: ['json at 200'],
  },
  { name: 'no body where there should be one', given: { answered: '' }, want: ['body at 200'] },
  {
    name: 'a body where there should be none',
    given: { operation: 'deletePet', status: 204, answered: {} },
    want: ['body at 204'],
  },
  {
    name: 'an answer to HEAD has none',
    given: { group: 'method', method: 'HEAD', answered: '', headers: { 'content-type': '' } },
    want: [],
  },
  {
    name: 'an error that is not documented has the shape of the others',
    given: {
      group: 'method',
      expect: ['405'],
      status: 405,
      headers: { allow: 'GET, DELETE' },
      answered: { error: 'method not allowed' },
    },
    want: ['body at 405 /code', 'body at 405 /message'],
  },
];

describe('the body', () => {
  it.each(table)('$name', ({ given, want }) => {
    expect(placesIn(given)).toEqual(want);
  });

  it.each([
    [5, 5],
    [6, 5],
  ])('that has %i mistakes has %i findings', (count, want) => {
    const names = ['total', 'per_page', 'current_page', 'last_page', 'from', 'to'].slice(0, count);
    const answered = Object.fromEntries(names.map((name) => [name, 'x']));
    expect(findingsIn({ operation: 'listPets', answered })).toHaveLength(want);
  });

  it('a finding names the field and its schema', () => {
    expect(findingsIn({ answered: { id: 1, name: 'Tom' } })[0]).toMatchObject({
      found: '1',
      expected: 'string',
      repair: 'Send "id" as Pet documents it.',
    });
  });

  it('what cannot be parsed is not quoted', () => {
    const [finding] = findingsIn({ answered: '{"token": "s3cr3t-s3cr3t' });
    expect(finding?.found).not.toContain('s3cr3t');
  });
});
