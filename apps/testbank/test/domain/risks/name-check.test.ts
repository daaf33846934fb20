import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeChecks, isSameName } from '../../../src/domain/risks/index.ts';
import { bankOf } from './bank.ts';

const check = (firstname: string, name: string, holder: string) =>
  computeChecks({ xs2a_name_check: { firstname, name } }, bankOf({ account: { holder } })).xs2a_name_check;

describe('the name check', () => {
  it.each([
    ['Hartmut', 'Mustermann', 'MUSTERMANN, HARTMUT'],
    ['Hartmut', 'Mustermann', 'Hartmut Mustermann'],
    ['Mustermann', 'Hartmut', 'Hartmut Mustermann'],
    ['Jürgen', 'Großmann', 'GROSSMANN, JUERGEN'],
    ['Juergen', 'Grossmann', 'Großmann, Jürgen'],
    ['Björn', 'Bär', 'BAER, BJOERN'],
    ['René', 'Lefèvre', 'LEFEVRE RENE'],
    ['Hartmut', 'Mustermann', 'Herr Dr. med. Hartmut Mustermann'],
    ['Prof. Dr. Dr. h. c. Erika', 'Mustermann', 'ERIKA MUSTERMANN'],
    ['Erika', 'Mustermann', 'Frau Dipl.-Ing. Erika Mustermann'],
    ['Anna-Lena', 'Weiß-Roth', 'WEISS ROTH ANNA LENA'],
    ['Anna Lena', 'Roth', 'Roth, Lena Anna'],
    ['Hartmut', 'Mustermann', 'MUSTERMANN, HARTMUT UND ERIKA'],
    ['Erika', 'Mustermann', 'MUSTERMANN, HARTMUT UND ERIKA'],
    ['Hartmut', 'Mustermann', 'Hartmut und Erika Mustermann'],
    ['Erika', 'Beispiel', 'Hartmut Mustermann oder Erika Beispiel'],
    ['Erika', 'Beispiel', 'Mustermann, Hartmut / Beispiel, Erika'],
  ])('finds %s %s in %s', (firstname, name, holder) => {
    expect(check(firstname, name, holder)).toEqual({
      match: true,
      similarity: 100,
      object: 'xs2a_name_check',
      created_at: '2026-11-30 14:02:21',
    });
  });

  // The distance of Levenshtein, relative to the longer name with its space.
  it.each([
    // 3 of 20 letters: 85 %
    ['abcdefghij', 'klmnopqrs', 'abcdefghij klmnopXXX', 85, true],
    // 3 of 19 letters: 84.2 %
    ['abcdefghij', 'klmnopqr', 'abcdefghij klmnoXXX', 84, false],
    // 1 of 18 letters: 94.4 %
    ['Hartmut', 'Mustermann', 'Hartmut Nustermann', 94, true],
    // The first letter would change the order of the alphabet: 1 of 18 letters.
    ['Zartmut', 'Mustermann', 'Hartmut Mustermann', 94, true],
    ['Hartmut', 'Mustermann', 'MUSTERMANN, ZARTMUT', 94, true],
    // 7 of 18 letters of the first name are missing with the space: 8 of 18, 55.6 %
    ['Hartmut', 'Mustermann', 'Mustermann', 56, false],
  ])('compares %s %s with %s: %d', (firstname, name, holder, similarity, match) => {
    expect(check(firstname, name, holder)).toMatchObject({ similarity, match });
  });

  it('finds nobody in a holder without a name', () => {
    expect(check('Hartmut', 'Mustermann', '')).toMatchObject({ similarity: 0, match: false });
    expect(check('Dr.', 'Frau', '')).toMatchObject({ similarity: 0, match: false });
  });

  it.each([
    ['Phil', 'Collins', 'Peter Collins'],
    ['Jing', 'Ma', 'Jing Ba'],
  ])('does not take the name %s %s for a title', (firstname, name, holder) => {
    expect(check(firstname, name, holder)?.similarity).toBeLessThan(100);
  });

  it('keeps names that are titles only after a degree', () => {
    expect(check('Phil', 'Collins', 'COLLINS')?.similarity).toBe(58); // 5 of 12 letters are missing
    expect(check('Dr. phil. Peter', 'Collins', 'Peter Collins')?.similarity).toBe(100);
  });

  const word = fc
    .stringMatching(/^[a-z]{2,10}$/)
    .filter(
      (text) =>
        !['und', 'oder', 'od', 'dr', 'prof', 'mag', 'herr', 'frau', 'dipl', 'herrn', 'doktor', 'professor'].includes(
          text,
        ),
    );

  it('finds each name in itself, in either order and in any case', () => {
    fc.assert(
      fc.property(word, word, (firstname, name) => {
        expect(check(firstname, name, `${name.toUpperCase()}, ${firstname}`)?.similarity).toBe(100);
        expect(isSameName(`${name} ${firstname}`, `${firstname} ${name}`)).toBe(true);
      }),
    );
  });

  it('answers from 0 to 100, and matches from 85 on', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (firstname, name, holder) => {
        const { similarity = -1, match } = check(firstname, name, holder) ?? {};
        expect(Number.isInteger(similarity) && similarity >= 0 && similarity <= 100).toBe(true);
        expect(match).toBe(similarity >= 85);
      }),
    );
  });
});
