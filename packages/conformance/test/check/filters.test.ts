import { describe, expect, it } from 'vitest';
import { placesIn, type Said } from './judge.ts';

const list = (kinds: unknown[], target = '/pets?kind=cat', stateful = true): Said => ({
  operation: 'listPets',
  target,
  answered: { data: kinds.map((kind) => ({ id: 'pet_1', name: 'Tom', kind })) },
  capabilities: { stateful },
});

const table: { name: string; given: Said; want: string[] }[] = [
  { name: 'only what was asked for', given: list(['cat', 'cat']), want: [] },
  { name: 'something else, too', given: list(['cat', 'dog']), want: ['filter at /*/kind'] },
  { name: 'something else first', given: list(['dog', 'cat']), want: ['filter at /*/kind'] },
  { name: 'entries that do not tell', given: list([undefined, null]), want: [] },
  { name: 'another spelling of yes', given: list([1, true, '1'], '/pets?kind=true'), want: [] },
  { name: 'no as well as yes', given: list([1, '0'], '/pets?kind=true'), want: ['filter at /*/kind'] },
  { name: 'anything under an empty value, which may count as none', given: list(['cat'], '/pets?kind='), want: [] },
  { name: 'a text that may match anything', given: list(['cat'], '/pets?name=T'), want: [] },
  { name: 'the example of a server without memory', given: list(['dog'], '/pets?kind=cat', false), want: [] },
];

describe('a list that is filtered holds', () => {
  it.each(table)('$name', ({ given, want }) => {
    expect(placesIn(given)).toEqual(want);
  });
});
