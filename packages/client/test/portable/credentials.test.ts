import { describe, expect, test } from 'vitest';
import { createCredential } from '../../src/credentials.ts';

describe('authorization', () => {
  test.each([
    { secret: 'key', want: 'Basic YXBpOmtleQ==' },
    { secret: 'with:colon', want: 'Basic YXBpOndpdGg6Y29sb24=' },
    { secret: 'schlüssel-€-漢', want: 'Basic YXBpOnNjaGzDvHNzZWwt4oKsLea8og==' },
  ])('of $secret is "api" and the secret, by its UTF-8 bytes', ({ secret, want }) => {
    expect(createCredential(secret, undefined).authorization()).toBe(want);
    expect(createCredential(undefined, secret).authorization()).toBe(want);
    const bytes = Uint8Array.from(atob(want.slice(6)), (char) => char.charCodeAt(0));
    expect(new TextDecoder().decode(bytes)).toBe(`api:${secret}`);
  });
});

describe('createCredential', () => {
  test.each([
    { name: 'none', apiKey: undefined, accessToken: undefined },
    { name: 'both', apiKey: 'key', accessToken: 'token' },
    { name: 'an empty one', apiKey: '', accessToken: undefined },
    { name: 'a number', apiKey: 4711 as unknown as string, accessToken: undefined },
  ])('refuses $name', ({ apiKey, accessToken }) => {
    expect(() => createCredential(apiKey, accessToken)).toThrow(new TypeError('Pass either apiKey or accessToken'));
  });

  test('knows its kind', () => {
    expect([createCredential('key', undefined).kind, createCredential(undefined, 'token').kind]).toEqual([
      'apiKey',
      'accessToken',
    ]);
  });
});

test('redact masks every spelling of the secret', () => {
  const secret = 'a "key" & more';
  const { redact, authorization } = createCredential(secret, undefined);
  const text = [secret, authorization(), encodeURIComponent(secret), JSON.stringify({ secret }), btoa(secret)].join(
    '\n',
  );
  expect(redact(text)).toBe('***\nBasic ***\n***\n{"secret":"***"}\n***');
});
