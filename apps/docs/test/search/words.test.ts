import { describe, expect, test } from 'vitest';
import { fold, termOf, wordsOf } from '../../src/search/words.ts';

describe('a word is the same', () => {
  test.each([
    ['Überweisung', 'Ueberweisung'],
    ['Umsätze', 'umsaetze'],
    ['löschen', 'LOESCHEN'],
    ['Straße', 'strasse'],
    ['café', 'cafe'],
  ])('as %s and as %s', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });
});

describe('a word is another one', () => {
  test.each([
    ['query', 'qury'],
    ['neue', 'neu'],
    ['aes', 'as'],
  ])('as %s and as %s', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });
});

test('a name has its parts as words, too', () => {
  expect(wordsOf('createRisk, `session_key` of v1')).toEqual([
    'createRisk',
    'create',
    'Risk',
    'session_key',
    'session',
    'key',
    'of',
    'v1',
  ]);
});

test('a term is the stem of a word, and fillers have none', () => {
  expect(termOf('payments')).toBe(termOf('Payment'));
  expect(['the', 'WHAT', 'für', 'wie'].map(termOf)).toEqual([undefined, undefined, undefined, undefined]);
});
