import { describe, expect, test } from 'vitest';
import { sign, verify } from '../../src/index.ts';
import { bytes } from './contract.ts';
import { negativeVectors, reference } from './vectors.ts';

const secret = 'secret_password';
const event = { id: 'ev_kdhwWdkshflL237SdkDQ', type: 'transaction.created', data: { purpose: 'Grüße 🏦' } };
const body = bytes(JSON.stringify(event));

/** Verifies a body under its own genuine signature. */
async function verifySigned(text: string | Uint8Array) {
  const raw = typeof text === 'string' ? bytes(text) : text;
  return verify(raw, await sign(raw, secret), secret);
}

describe('the vector of the reference', () => {
  test('is genuine: what is refused is only that its body is not JSON', async () => {
    expect(await verify(reference.body, reference.header, reference.secret)).toEqual({
      ok: false,
      reason: 'invalid-json',
    });
  });

  test('has at least 40 variants that are refused', () => {
    expect(new Set(negativeVectors.map(({ name }) => name)).size).toBe(negativeVectors.length);
    expect(negativeVectors.length).toBeGreaterThanOrEqual(40);
  });

  test.each(negativeVectors)('$name is refused as $want', async ({ want, ...changes }) => {
    const { body: raw, header, secrets } = { secrets: reference.secret, ...reference, ...changes };
    expect(await verify(raw, header, secrets)).toEqual({ ok: false, reason: want });
  });
});

describe('a genuine delivery', () => {
  test('is returned as its event', async () => {
    expect(await verify(body, await sign(body, secret), secret)).toEqual({ ok: true, event });
  });

  test('may be an ArrayBuffer', async () => {
    expect(await verify(body.slice().buffer, await sign(body, secret), secret)).toEqual({ ok: true, event });
  });

  test('may be a part of a larger buffer', async () => {
    const larger = new Uint8Array(body.length + 20).fill(32);
    larger.set(body, 10);
    const part = larger.subarray(10, 10 + body.length);
    expect(await verify(part, await sign(body, secret), secret)).toEqual({ ok: true, event });
  });

  test('may have its header in a list, as in `headersDistinct` of Node', async () => {
    expect(await verify(body, [await sign(body, secret)], secret)).toEqual({ ok: true, event });
    expect(await verify(body, Object.freeze([await sign(body, secret)]), secret)).toEqual({ ok: true, event });
  });

  test.each([
    { name: 'before v1', around: (v1: string) => `v2=ab; ${v1}` },
    { name: 'behind v1', around: (v1: string) => `${v1}; v2=ab` },
    { name: 'behind v1 without a space', around: (v1: string) => `${v1};v2=ab` },
    { name: 'in another alphabet', around: (v1: string) => `${v1}; v2=q0+/Zz==; v10=a-b_c` },
    { name: 'in three parts', around: (v1: string) => `${v1}; v2=a.b.c` },
    { name: 'with a colon', around: (v1: string) => `v2=t:1; ${v1}` },
    { name: 'without a value', around: (v1: string) => `${v1}; v2=` },
    { name: 'with an equals sign in it', around: (v1: string) => `${v1}; v2=a=b` },
    { name: 'that hold the right form of v1', around: (v1: string) => `${v1}; v2=${v1}` },
    { name: 'two of them', around: (v1: string) => `${v1}; v2=ab; v2=cd` },
    { name: 'beside a time', around: (v1: string) => `t=1; ${v1}; t=2` },
    { name: 'with a separator behind', around: (v1: string) => `${v1};` },
    { name: 'with a separator and a space behind', around: (v1: string) => `${v1}; ` },
    { name: 'with a separator before', around: (v1: string) => `; ${v1}` },
    { name: 'with two separators', around: (v1: string) => `v2=ab;; ${v1}` },
    { name: 'with spaces and tabs around the separators', around: (v1: string) => ` \tv2=ab \t;\t ${v1}\t ; v3=cd` },
  ])('may have signatures of later versions, $name', async ({ around }) => {
    expect(await verify(body, around(await sign(body, secret)), secret)).toEqual({ ok: true, event });
  });

  test.each([[['old', secret]], [[secret, 'new']], [['older', 'old', secret]]])(
    'is accepted while the secret is being changed: %j',
    async (secrets) => {
      expect(await verify(body, await sign(body, secret), secrets)).toEqual({ ok: true, event });
    },
  );

  test('keeps a field called __proto__ to itself', async () => {
    const result = await verifySigned('{"id":"ev_1","type":"x","__proto__":{"ok":true}}');
    expect(result).toMatchObject({ ok: true });
    expect(({} as { ok?: boolean }).ok).toBeUndefined();
  });

  test('is passed to `check`, whose verdict is the result', async () => {
    const check = (received: { id: string }) => ({ ok: true as const, event: { seen: received.id } });
    expect(await verify(body, await sign(body, secret), secret, { check })).toEqual({
      ok: true,
      event: { seen: event.id },
    });
  });

  test('is passed to `check` only if it is genuine', async () => {
    const check = () => expect.unreachable('checked before its signature');
    expect(await verify(body, await sign(body, 'another'), secret, { check })).toMatchObject({ ok: false });
  });
});

describe('a body that was parsed and serialized does not match', () => {
  const original = bytes('{"id": "ev_1", "type": "x", "amount": 100.0, "name": "Gr\\u00fc\\u00dfe", "path": "a\\/b"}');
  test.each([
    { name: 'without spaces', again: (value: object) => JSON.stringify(value) },
    { name: 'with indentation', again: (value: object) => JSON.stringify(value, null, 2) },
    { name: 'with other escapes', again: (value: object) => JSON.stringify(value).replaceAll('/', '\\/') },
    {
      name: 'with other order',
      again: (value: object) => JSON.stringify(Object.fromEntries(Object.entries(value).reverse())),
    },
  ])('$name', async ({ again }) => {
    const header = await sign(original, secret);
    expect(await verify(original, header, secret)).toMatchObject({ ok: true });
    const rewritten = bytes(again(JSON.parse(new TextDecoder().decode(original))));
    expect(await verify(rewritten, header, secret)).toEqual({ ok: false, reason: 'signature-mismatch' });
  });
});

describe('a genuine signature of something that is not an event', () => {
  test.each([
    { name: 'nothing', text: '' },
    { name: 'truncated JSON', text: '{"id":"ev_1","type":"x"' },
    { name: 'two documents', text: '{"id":"ev_1","type":"x"}{}' },
    { name: 'a byte order mark', text: '\uFEFF{"id":"ev_1","type":"x"}' },
    { name: 'a form', text: 'id=ev_1&type=x' },
    { name: 'invalid UTF-8', text: Uint8Array.from([...bytes('{"id":"ev_1","type":"x","a":"'), 0xff, ...bytes('"}')]) },
    { name: 'Latin-1', text: Uint8Array.from('{"id":"ev_1","type":"x","a":"ü"}', (char) => char.charCodeAt(0)) },
  ])('is refused as invalid-json: $name', async ({ text }) => {
    expect(await verifySigned(text)).toEqual({ ok: false, reason: 'invalid-json' });
  });

  test.each([
    { name: 'null', text: 'null', pointer: '/id' },
    { name: 'a number', text: '1', pointer: '/id' },
    { name: 'a string', text: '"ev_1"', pointer: '/id' },
    { name: 'a list', text: '[{"id":"ev_1","type":"x"}]', pointer: '/id' },
    { name: 'no id', text: '{"type":"x"}', pointer: '/id' },
    { name: 'an empty id', text: '{"id":"","type":"x"}', pointer: '/id' },
    { name: 'an id that is a number', text: '{"id":1,"type":"x"}', pointer: '/id' },
    { name: 'no type', text: '{"id":"ev_1"}', pointer: '/type' },
    { name: 'a type that is a list', text: '{"id":"ev_1","type":["x"]}', pointer: '/type' },
  ])('is refused as invalid-payload: $name', async ({ text, pointer }) => {
    expect(await verifySigned(text)).toEqual({ ok: false, reason: 'invalid-payload', pointer, rule: 'type string' });
  });
});

describe('a mistake of the receiver is a TypeError, never a verdict', () => {
  test.each([
    { name: 'a parsed body', raw: event },
    { name: 'a string', raw: JSON.stringify(event) },
    { name: 'a list of bytes', raw: [...body] },
    { name: 'null', raw: null },
    { name: 'nothing', raw: undefined },
  ])('$name instead of raw bytes', async ({ raw }) => {
    const header = await sign(body, secret);
    await expect(verify(raw as never, header, secret)).rejects.toThrow(TypeError);
    await expect(verify(raw as never, header, secret)).rejects.toThrow('raw bytes of the body');
  });

  test.each([
    { name: 'all headers', header: { 'x-payload-signature': 'v1=' } },
    { name: 'a number', header: 1 },
  ])('$name instead of a header', async ({ header }) => {
    await expect(verify(body, header as never, secret)).rejects.toThrow(TypeError);
    await expect(verify(body, header as never, secret)).rejects.toThrow('the header as text');
  });

  test.each([
    { name: 'an empty secret', secrets: '' },
    { name: 'an empty secret among others', secrets: [secret, ''] },
    { name: 'no secret', secrets: [] },
    { name: 'a secret that is not set', secrets: undefined },
    { name: 'a secret that is not set among others', secrets: [secret, undefined] },
    { name: 'a secret that is a number', secrets: [4711] },
  ])('$name', async ({ secrets }) => {
    for (const header of [await sign(body, secret), 'v1=', null]) {
      await expect(verify(body, header, secrets as never)).rejects.toThrow('A webhook secret is missing or empty.');
    }
  });
});

describe('white space that makes a genuine delivery fail is pointed out', () => {
  const remove = (name: string) =>
    new TypeError(`Remove the white space around the ${name}: without it, the delivery is genuine.`);

  test.each([
    { name: 'a line end behind the secret', secrets: `${secret}\n` },
    { name: 'a Windows line end behind the secret', secrets: `${secret}\r\n` },
    { name: 'a space before the secret', secrets: ` ${secret}` },
    { name: 'a no-break space behind the secret', secrets: `${secret}\u00A0` },
    { name: 'a line end behind one of several secrets', secrets: ['old', `${secret}\n`, 'new'] },
  ])('$name', async ({ secrets }) => {
    await expect(verify(body, await sign(body, secret), secrets)).rejects.toThrow(remove('secret'));
  });

  test.each([
    { name: 'a line end behind the header', around: (header: string) => `${header}\n` },
    { name: 'a Windows line end before the header', around: (header: string) => `\r\n${header}` },
    { name: 'a no-break space behind the header', around: (header: string) => `${header}\u00A0` },
    { name: 'a line end behind a header in a list', around: (header: string) => [`${header}\n`] },
  ])('$name', async ({ around }) => {
    const header = around(await sign(body, secret));
    await expect(verify(body, header, secret)).rejects.toThrow(remove('signature header'));
    // White space around another secret is not why the delivery fails.
    await expect(verify(body, header, [secret, ' old '])).rejects.toThrow(remove('signature header'));
  });

  test('a line end behind both', async () => {
    const header = `${await sign(body, secret)}\n`;
    await expect(verify(body, header, `${secret}\n`)).rejects.toThrow(remove('secret and the signature header'));
  });

  test.each([`${secret}\n`, ` ${secret}`, 'pass phrase'])(
    'white space that belongs to the secret %j is kept',
    async (own) => {
      const header = await sign(body, own);
      expect(await verify(body, header, own)).toEqual({ ok: true, event });
      expect(await verify(body, header, own.trim() + own.trim())).toEqual({ ok: false, reason: 'signature-mismatch' });
    },
  );

  test('only the holder of the secret can cause the error: a forged delivery is refused as ever', async () => {
    const forged = await sign(body, 'guessed');
    for (const secrets of [`${secret}\n`, [' old ', `${secret}\n`], ' ']) {
      expect(await verify(body, forged, secrets)).toEqual({ ok: false, reason: 'signature-mismatch' });
      expect(await verify(body, `${forged}\n`, secrets)).toEqual({ ok: false, reason: 'malformed-header' });
      expect(await verify(body, ' ', secrets)).toEqual({ ok: false, reason: 'missing-header' });
    }
  });
});

test('no refusal and no error holds a secret or a signature', async () => {
  const header = await sign(body, 'another secret of mine');
  const results: unknown[] = [
    await verify(body, header, secret),
    await verify(body, `${header};`, secret),
    await verify(body, header.toUpperCase(), secret),
    await verify({} as never, header, secret).catch((error: Error) => `${error.message} ${error.stack}`),
    await verify(body, header, `another secret of mine\n`).catch((error: Error) => `${error.message} ${error.stack}`),
    await verify(body, header, [secret, '']).catch((error: Error) => `${error.message} ${error.stack}`),
  ];
  const text = JSON.stringify(results);
  expect(text).toContain('signature-mismatch');
  expect(text).toContain('Remove the white space');
  expect(text).not.toContain(secret);
  expect(text).not.toContain('secret of mine');
  expect(text).not.toContain(header.slice(3, 20));
});

test('more secrets than kept keys still verify', async () => {
  for (let count = 0; count < 200; count++) {
    const header = await sign(body, `secret ${count}`);
    expect(await verify(body, header, [secret, `secret ${count}`])).toMatchObject({ ok: true });
  }
});
