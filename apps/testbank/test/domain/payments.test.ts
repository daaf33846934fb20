import { describe, expect, it } from 'vitest';
import { cleanHolder, cleanPurpose } from '../../src/domain/payments.ts';

describe('the purpose of a payment', () => {
  it.each([
    ['Rent 2026/01', 'Rent 2026/01', 'as it is'],
    ['Müller & Söhne', 'Mueller Soehne', 'with umlauts and signs written out or left out'],
    ['Straße ÄÖÜ', 'Strasse AeOeUe', 'with capital umlauts'],
    ['café señor', 'cafe senor', 'without accents'],
    ["+ / ? : ( ) . , ' -", "+ / ? : ( ) . , ' -", 'with all signs that SEPA takes'],
    ['a\n\tb  c', 'a b c', 'on one line'],
    ['  Rent  ', 'Rent', 'without spaces around it'],
    ['🏠 rent <b>', 'rent b', 'without what no bank can print'],
    ['Ⅷ ﬁn', 'VIII fin', 'with ligatures taken apart'],
    ['日本', '', 'empty if nothing is left'],
  ])('%j is sent as %j: %s', (text, sent) => {
    expect(cleanPurpose(text)).toBe(sent);
  });

  it('has 54 characters at most', () => {
    expect(cleanPurpose('x'.repeat(54))).toBe('x'.repeat(54));
    expect(cleanPurpose('x'.repeat(55))).toBe('x'.repeat(54));
  });

  it('is shortened after its letters are replaced, which may need more room', () => {
    expect(cleanPurpose(`${'x'.repeat(52)}ä`)).toBe(`${'x'.repeat(52)}ae`);
    expect(cleanPurpose(`${'x'.repeat(53)}ä`)).toBe(`${'x'.repeat(53)}a`);
  });

  it('does not end with the space at which it is cut', () => {
    expect(cleanPurpose(`${'x'.repeat(53)} rest`)).toBe('x'.repeat(53));
  });
});

it('the name of a recipient is cleaned, and not shortened', () => {
  expect(cleanHolder(`Jürgen ${'x'.repeat(100)}`)).toBe(`Juergen ${'x'.repeat(100)}`);
});
