import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../src/secrets/redactor.ts';

describe('a redactor', () => {
  it('takes out what it has learned, however it is written', () => {
    const { learn, text } = createRedactor();
    learn('a"b/c+d e');
    expect(text('plain a"b/c+d e, in a URL a%22b%2Fc%2Bd%20e, in JSON a\\"b/c+d e')).toBe(
      'plain [redacted], in a URL [redacted], in JSON [redacted]',
    );
  });

  it('takes it out in small letters as well', () => {
    const { learn, text } = createRedactor();
    learn('Sk_Live+4711');
    expect(text('text/sk_live+4711 and SK_LIVE%2b4711')).toBe('text/[redacted] and [redacted]');
  });

  it('takes out the beginning of a secret that was cut off', () => {
    const { learn, text } = createRedactor();
    learn('sk_live_4711');
    expect(text('object {"message":"sk_live_4…')).toBe('object {"message":"[redacted]…');
    expect(text('object {"message":"sk…')).toBe('object {"message":"sk…');
    expect(text('… and on it goes: sk_l')).toBe('… and on it goes: sk_l');
  });

  it('takes the longer of two secrets first', () => {
    const { learn, text } = createRedactor();
    learn('secret');
    learn('secret-and-more');
    expect(text('secret-and-more')).toBe('[redacted]');
  });

  it('learns from answers what is called a secret, however deep', () => {
    const { learnFrom, text } = createRedactor();
    learnFrom({
      name: 'harmless-name',
      users: [{ access_token: 'uat-12345678', credentials: { pin: 'pin-12345678' } }],
    });
    expect(text('harmless-name uat-12345678 pin-12345678')).toBe('harmless-name [redacted] [redacted]');
  });

  it('learns no word from them, and nothing that everybody knows', () => {
    const { learnFrom, text } = createRedactor((value) => value === 'example-token');
    learnFrom({ token: 'true', key: 'example-token' });
    expect(text('true example-token')).toBe('true example-token');
  });

  it('leaves a text alone as long as it knows nothing', () => {
    const { learn, text } = createRedactor();
    learn(undefined);
    learn('abc');
    expect(text('abc')).toBe('abc');
  });
});
