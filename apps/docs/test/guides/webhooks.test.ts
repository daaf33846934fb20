/** The check by hand against the library, header by header. */
import { sign, verify } from '@xs2a/webhooks';
import { expect, test } from 'vitest';
import { isGenuine } from '../../snippets/webhooks/verify-by-hand.ts';

const secret = 'secret_password';
const body = new TextEncoder().encode('{ "id": "ev_fhDFdPRtECqwOlys", "type": "transaction.created" }\n');
const good = await sign(body, secret);

test.each([
  { name: 'the signature', header: good },
  { name: 'a further version behind it', header: `${good}; v2=abc` },
  { name: 'a further version before it', header: `v2=abc; ${good}` },
  { name: 'a further version alone', header: 'v2=abc' },
  { name: 'no header', header: undefined },
  { name: 'an empty header', header: '' },
  { name: 'a signature that is cut off', header: good.slice(0, -2) },
  { name: 'a signature that is too long', header: `${good}00` },
  { name: 'a signature of something else', header: await sign('Hello World!', secret) },
  { name: 'a signature with another secret', header: await sign(body, 'another') },
  { name: 'two signatures', header: `${good}; ${good}` },
  { name: 'no digits', header: `v1=${'z'.repeat(64)}` },
])('by hand as by the library: $name', async ({ header }) => {
  const { ok } = await verify(body, header, secret);
  expect(isGenuine(body, header, secret)).toBe(ok);
});

test('some are genuine, and a missing secret is a mistake', async () => {
  expect(isGenuine(body, good, secret)).toBe(true);
  expect(() => isGenuine(body, good, '')).toThrow(TypeError);
});
