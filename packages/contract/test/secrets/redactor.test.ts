import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../src/secrets/redactor.ts';

describe('a redactor', () => {
  it('hides what it has learned, however it is written', () => {
    const { learn, text } = createRedactor();
    learn('a"b/c+d e');
    expect(text('plain a"b/c+d e, in a URL a%22b%2Fc%2Bd%20e, in JSON a\\"b/c+d e')).toBe(
      'plain [redacted], in a URL [redacted], in JSON [redacted]',
    );
  });

  it('hides it in any case', () => {
    const { learn, text } = createRedactor();
    learn('Sk_Live+4711');
    expect(text('text/sk_live+4711 and SK_LIVE%2b4711')).toBe('text/[redacted] and [redacted]');
  });

  it('hides characters that have a meaning in a pattern', () => {
    const { learn, text } = createRedactor();
    learn('a.b*c[d]\\e^f$g|h(i){j}?');
    expect(text('a.b*c[d]\\e^f$g|h(i){j}? and axb*c[d]')).toBe('[redacted] and axb*c[d]');
  });

  it('hides every occurrence, and what it learns later', () => {
    const { learn, text } = createRedactor();
    learn('first');
    expect(text('first first second')).toBe('[redacted] [redacted] second');
    learn('second');
    expect(text('first first second')).toBe('[redacted] [redacted] [redacted]');
  });

  it('hides the beginning of a secret at the end of an abbreviated text', () => {
    const { learn, text } = createRedactor();
    learn('sk_live_4711');
    expect(text('object {"message":"SK_live_4…')).toBe('object {"message":"[redacted]…');
    expect(text('object {"message":"sk_l…')).toBe('object {"message":"[redacted]…');
    expect(text('object {"message":"sk_…')).toBe('object {"message":"sk_…');
    expect(text('… and on it goes: sk_l')).toBe('… and on it goes: sk_l');
    expect(text('…')).toBe('…');
  });

  it('hides the longest beginning of several secrets', () => {
    const { learn, text } = createRedactor();
    learn('abcdef');
    learn('xyabcdgh');
    learn('cdgh');
    expect(text('>xyabcd…')).toBe('>[redacted]…');
  });

  it('hides the longer of two secrets', () => {
    const { learn, text } = createRedactor();
    learn('secret');
    learn('secret-and-more');
    expect(text('secret-and-more')).toBe('[redacted]');
  });

  it('learns no secret of less than 4 characters', () => {
    const { learn, text } = createRedactor();
    learn(undefined);
    learn('abc');
    expect(text('abc')).toBe('abc');
    learn('abcd');
    expect(text('abc abcd')).toBe('abc [redacted]');
  });

  it('learns the values of secret names, on any level', () => {
    const { learnFrom, text } = createRedactor();
    learnFrom({
      name: 'harmless-name',
      users: [{ access_token: 'uat-12345678', credentials: { bank: ['pin-12345678', 5] } }],
    });
    learnFrom(null);
    expect(text('harmless-name uat-12345678 pin-12345678')).toBe('harmless-name [redacted] [redacted]');
  });

  it('learns no values of less than 8 characters, and none that are public', () => {
    const { learnFrom, text } = createRedactor((value) => value === 'example-token');
    learnFrom({ token: '1234567', pin: '12345678', key: 'example-token' });
    expect(text('1234567 example-token')).toBe('1234567 example-token');
    expect(text('12345678')).toBe('[redacted]');
  });
});
