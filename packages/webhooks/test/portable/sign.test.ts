import { describe, expect, test } from 'vitest';
import { sign, verify } from '../../src/index.ts';
import { bytes } from './contract.ts';
import { reference } from './vectors.ts';

test('the vector of the reference is signed as there', async () => {
  expect(await sign(reference.body, reference.secret)).toBe(reference.header);
});

test('a string is signed as its UTF-8', async () => {
  expect(await sign('Grüße 🏦', 'ключ')).toBe(await sign(bytes('Grüße 🏦'), 'ключ'));
});

describe('what is signed is accepted', () => {
  test.each(['s', 'secret_password', ' ', 'Geheimnis mit Umlaut: ü', '🔑', 'x'.repeat(1000)])(
    'with the secret %j',
    async (secret) => {
      const body = bytes('{"id":"ev_1","type":"x"}');
      expect(await verify(body, await sign(body, secret), secret)).toMatchObject({ ok: true });
    },
  );
});

test('an empty secret is refused', async () => {
  await expect(sign('Hello World!', '')).rejects.toThrow('A webhook secret is missing or empty.');
});
