import { describe, expect, test } from 'vitest';
import { createXs2aClient } from '../../src/index.ts';
import { createPathsClient } from '../../src/paths/index.ts';
import { stubFetch } from '../support/stub.ts';

/** A decimal number, as libraries write them into JSON. */
class Decimal {
  readonly digits = [5];
  readonly [Symbol.toStringTag] = 'Decimal';
  toJSON(): string {
    return '5.00';
  }
}

/** A class of the caller's own. */
class Payment {
  readonly purpose = 'Rent';
}

const unsendable: Record<string, unknown> = {
  'a date': new Date(0),
  'not a number': Number.NaN,
  infinity: Number.POSITIVE_INFINITY,
  'a map': new Map([['a', 1]]),
  'a set': new Set([1]),
  bytes: new Uint8Array([1]),
  'a blob': new Blob(['a']),
  'a function': () => 1,
};

describe('is a TypeError, and nothing is sent:', () => {
  test.each(Object.entries(unsendable))('%s in a query or a body', async (_name, value) => {
    const { fetch } = stubFetch();
    const client = createXs2aClient({ apiKey: 'key', fetch });
    const body = { metadata: { orderid: value } } as never;
    const calls = [
      client.listPayments({ query: { orderid: value } as never }),
      client.createPayment({ body }),
      client.createPayment({ body, encoding: 'form' }),
      client.createPayment({ body: { list: [value] } as never }),
    ];
    for (const call of calls) {
      const error = await Promise.resolve(call).catch((reason) => reason);
      expect(error).toBeInstanceOf(TypeError);
      expect(error.message).toMatch(/^(orderid|0) is not JSON: \[object \w+\]$/);
    }
    expect(fetch).not.toHaveBeenCalled();
  });

  test.each([
    { name: 'a form', body: new FormData(), want: 'body is not JSON: [object FormData]' },
    { name: 'parameters', body: new URLSearchParams('a=1'), want: 'body is not JSON: [object URLSearchParams]' },
    { name: 'a text', body: '{}', want: 'body must be an object' },
    { name: 'null', body: null, want: 'body must be an object' },
    { name: 'a number', body: 5, want: 'body must be an object' },
  ])('$name as a body', async ({ body, want }) => {
    const { fetch } = stubFetch();
    const client = createXs2aClient({ apiKey: 'key', fetch });
    for (const encoding of ['json', 'form'] as const) {
      await expect(client.createRisk({ body: body as never, encoding })).rejects.toThrow(new TypeError(want));
    }
    expect(fetch).not.toHaveBeenCalled();
  });

  test.each(['shop\n/1', '店/1'])('%j as the name of an application', async (application) => {
    const { fetch } = stubFetch();
    const call = createXs2aClient({ apiKey: 'key', application, fetch }).getVersion();
    await expect(call).rejects.toThrow(new TypeError('invalid header'));
    expect(fetch).not.toHaveBeenCalled();
  });

  test.each([{ id: {} }, { id: null }, { id: new Date(0) }, { id: ['xp_1'] }])('$id in a path', async ({ id }) => {
    const { fetch } = stubFetch();
    const path = { payment_id: id as never };
    const want = new TypeError('path.payment_id is missing');
    await expect(createXs2aClient({ apiKey: 'key', fetch }).getPayment({ path })).rejects.toThrow(want);
    const call = createPathsClient({ apiKey: 'key', fetch }).GET('/v1/payments/{payment_id}', { params: { path } });
    await expect(call).rejects.toThrow(want);
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('is sent:', () => {
  test.each([
    { name: 'a decimal number, as its JSON', value: new Decimal(), json: '"5.00"', form: 'metadata[a]=5.00' },
    {
      name: 'a URL, as its JSON',
      value: new URL('https://a.example/'),
      json: '"https://a.example/"',
      form: 'metadata[a]=https%3A%2F%2Fa.example%2F',
    },
    {
      name: 'an object of a class',
      value: new Payment(),
      json: '{"purpose":"Rent"}',
      form: 'metadata[a][purpose]=Rent',
    },
    {
      name: 'an object without a prototype',
      value: Object.assign(Object.create(null), { b: 1 }),
      json: '{"b":1}',
      form: 'metadata[a][b]=1',
    },
    {
      name: 'a list',
      value: [1, 'b', false],
      json: '[1,"b",false]',
      form: 'metadata[a][0]=1&metadata[a][1]=b&metadata[a][2]=false',
    },
    { name: 'null', value: null, json: 'null', form: 'metadata[a]=' },
    { name: 'zero', value: 0, json: '0', form: 'metadata[a]=0' },
    { name: 'the word NaN', value: 'NaN', json: '"NaN"', form: 'metadata[a]=NaN' },
  ])('$name', async ({ value, json, form }) => {
    const { fetch, sent } = stubFetch();
    const client = createXs2aClient({ apiKey: 'key', fetch });
    const body = { metadata: { a: value, b: undefined } } as never;
    await client.createPayment({ body });
    await client.createPayment({ body, encoding: 'form' });
    expect(sent.map((request) => request.body)).toEqual([`{"metadata":{"a":${json}}}`, form]);
  });

  test('a decimal number in a query', async () => {
    const { fetch, sent } = stubFetch();
    await createXs2aClient({ apiKey: 'key', fetch })
      .listBankUsers({ query: { page: new Decimal() } as never })
      .catch(() => {});
    expect(sent[0]?.url).toBe('https://api.xs2a.com/v1/api/users?page=5.00');
  });
});
