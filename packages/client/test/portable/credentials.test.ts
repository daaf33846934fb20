import { describe, expect, test } from 'vitest';
import { createCredential } from '../../src/credentials.ts';

describe('authorization', () => {
  test.each([
    { secret: 'key', want: 'Basic YXBpOmtleQ==' },
    { secret: 'with:colon', want: 'Basic YXBpOndpdGg6Y29sb24=' },
    { secret: 'schlüssel-€-漢', want: 'Basic YXBpOnNjaGzDvHNzZWwt4oKsLea8og==' },
  ])('of $secret is "api" and the secret, by its UTF-8 bytes', async ({ secret, want }) => {
    expect((await createCredential(secret, undefined).get()).authorization).toBe(want);
    expect((await createCredential(undefined, () => secret).get()).authorization).toBe(want);
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

test('redact masks every spelling of the secret', async () => {
  const secret = 'a "key" & more';
  const { redact, authorization } = await createCredential(secret, undefined).get();
  const text = [secret, authorization, encodeURIComponent(secret), JSON.stringify({ secret }), btoa(secret)].join('\n');
  expect(redact(text)).toBe('***\nBasic ***\n***\n{"secret":"***"}\n***');
});

test.each([
  { secret: '4711test', masked: true },
  { secret: '4711tes', masked: false },
  { secret: 'test', masked: false },
])('a secret such as $secret is masked in texts: $masked', async ({ secret, masked }) => {
  const { redact } = await createCredential(secret, undefined).get();
  expect(redact(`the latest ${secret}ed 4711tests`)).toBe(
    masked ? 'the latest ***ed ***s' : `the latest ${secret}ed 4711tests`,
  );
});

test('the header of a short secret is masked, because it occurs nowhere by chance', async () => {
  const { redact, authorization } = await createCredential('test', undefined).get();
  expect(redact(`sent ${authorization}`)).toBe('sent Basic ***');
});

describe('a function', () => {
  test('is asked for the secret each time', async () => {
    const secrets = ['first', 'second'];
    const { get } = createCredential(undefined, async () => secrets.shift() as string);
    const sent = [await get(), await get()].map(({ authorization }) => atob(authorization.slice(6)));
    expect(sent).toEqual(['api:first', 'api:second']);
  });

  test.each(['', undefined, 4711])('may not return %j', async (secret) => {
    const { get } = createCredential(() => secret as string, undefined);
    await expect(get()).rejects.toThrow(new TypeError('Pass either apiKey or accessToken'));
  });
});
