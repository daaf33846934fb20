import { describe, expect, it } from 'vitest';
import { placesIn, type Said } from './judge.ts';

const stateful = { capabilities: { stateful: true } };
const table: { name: string; given: Said; want: string[] }[] = [
  { name: 'the object that was asked for', given: stateful, want: [] },
  { name: 'another object', given: { ...stateful, target: '/pets/pet_2' }, want: ['identity at /id'] },
  {
    name: 'an object that has the other form of id',
    given: { ...stateful, target: '/pets/276-1', answered: { id: 'pet_1', name: 'Tom', chip: '276-1' } },
    want: [],
  },
  { name: 'the example of a server without memory', given: { target: '/pets/pet_2' }, want: [] },
];

describe('what is answered under an id', () => {
  it.each(table)('$name', ({ given, want }) => {
    expect(placesIn(given)).toEqual(want);
  });
});
