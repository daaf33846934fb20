import { describe, expect, it } from 'vitest';
import { placesIn, type Said, tom } from './judge.ts';

const pets = (count: number) => Array.from({ length: count }, () => tom);
/** The second of three pages of ten. */
const second = { total: 25, per_page: 10, current_page: 2, last_page: 3, from: 11, to: 20, data: pets(10) };
const said = (more: object, target = '/pets?page=2&per_page=10', stateful = true): Said => ({
  operation: 'listPets',
  target,
  answered: { ...second, ...more },
  capabilities: { stateful },
});

const table: { name: string; given: Said; want: string[] }[] = [
  { name: 'a page in the middle', given: said({}), want: [] },
  {
    name: 'the last page',
    given: said({ current_page: 3, from: 21, to: 25, data: pets(5) }, '/pets?page=3&per_page=10'),
    want: [],
  },
  {
    name: 'a page behind the last',
    given: said({ current_page: 4, from: 0, to: 0, data: [] }, '/pets?page=4&per_page=10'),
    want: [],
  },
  {
    name: 'an empty list',
    given: said({ total: 0, current_page: 1, last_page: 1, from: 0, to: 0, data: [] }, '/pets?per_page=10'),
    want: [],
  },
  {
    name: 'another size than asked for',
    given: said({}, '/pets?page=2&per_page=5'),
    want: ['page at /', 'page at /per_page'],
  },
  { name: 'another page than asked for', given: said({}, '/pets?page=1&per_page=10'), want: ['page at /current_page'] },
  {
    name: 'a last page that does not follow from the total',
    given: said({ last_page: 4 }),
    want: ['page at /last_page'],
  },
  {
    name: 'more entries than fit',
    given: said({ data: pets(11) }),
    want: ['page at /', 'page at /data', 'page at /data'],
  },
  { name: 'entries that are missing', given: said({ data: pets(9) }), want: ['page at /data'] },
  { name: 'a wrong first place', given: said({ from: 10 }), want: ['page at /from'] },
  { name: 'a wrong last place', given: said({ to: 21 }), want: ['page at /to'] },
  {
    name: 'no next page although there is one',
    given: said({ next_page_url: null }),
    want: ['page at /next_page_url'],
  },
  {
    name: 'another size than the largest that can be asked for',
    given: said({}, '/pets?page=2&per_page=999999999'),
    want: ['page at /per_page'],
  },
  {
    name: 'an answer to a size that is no such number',
    given: said({}, '/pets?page=2&per_page=9999999999'),
    want: [],
  },
  {
    name: 'no page before the first',
    given: said({ current_page: 1, from: 1, to: 10, prev_page_url: null }, '/pets?per_page=10'),
    want: [],
  },
  {
    name: 'no page before the second',
    given: said({ prev_page_url: null }),
    want: ['page at /prev_page_url'],
  },
  {
    name: 'a page before the first',
    given: said({ current_page: 1, from: 1, to: 10, prev_page_url: '/pets' }, '/pets?per_page=10'),
    want: ['page at /prev_page_url'],
  },
  {
    name: 'the same mistakes of a server that answers examples',
    given: said({ last_page: 9 }, '/pets?page=1', false),
    want: [],
  },
];

describe('pages', () => {
  it.each(table)('$name', ({ given, want }) => {
    expect(placesIn(given)).toEqual(want);
  });
});
