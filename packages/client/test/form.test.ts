import { decodeForm } from '@xs2a/contract';
import { createMockServer, type MockServer } from '@xs2a/mock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeForm } from '../src/form.ts';
import { createXs2aClient } from '../src/index.ts';
import { credentialsOf, examplesOf, inputOf, operations } from './support/contract.ts';

const check = { check_amount: 100, check_currency_id: 'EUR' };
const testbank = { bank_code: '88888888', country_id: 'DE' };
const riskBank = 'bank_code=88888888&country_id=DE';
const riskCheck = 'xs2a_balance_check[check_amount]=100&xs2a_balance_check[check_currency_id]=EUR';
const key = 'KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK';
const credentials = 'crp_T09bO6ba2nSaIsYI|||eyJpdiI6Im...k1M1RXM2xU';

/** Every form of the reference, by the line on which its sample begins; placeholders are filled in. */
const samples: { line: number; form: string; body: object }[] = [
  { line: 363, form: `${riskBank}&check_amount=100&check_currency_id=EUR`, body: { ...testbank, ...check } },
  { line: 369, form: `${riskBank}&check_amount=100&check_currency_id=EUR`, body: { ...testbank, ...check } },
  {
    line: 396,
    form: 'bic=TESTDE88XXX&check_amount=100&check_currency_id=EUR',
    body: { bic: 'TESTDE88XXX', ...check },
  },
  {
    line: 412,
    form: 'bic=TESTDE88XXX&check_amount=100&check_currency_id=EUR&metadata[custid]=4711&metadata[orderid]=12345',
    body: { bic: 'TESTDE88XXX', ...check, metadata: { custid: 4711, orderid: '12345' } },
  },
  { line: 614, form: riskBank, body: testbank },
  { line: 628, form: `${riskBank}&${riskCheck}`, body: { ...testbank, xs2a_balance_check: check } },
  {
    line: 648,
    form: `${riskBank}&${riskCheck}&metadata[customer_id]=4711&metadata[order_id]=abcdefg`,
    body: { ...testbank, xs2a_balance_check: check, metadata: { customer_id: '4711', order_id: 'abcdefg' } },
  },
  {
    line: 1518,
    form:
      'recipient_holder=Holder&recipient_iban=DE04888888880087654321&recipient_bic=TESTDE88XXX' +
      '&recipient_country_id=DE&amount=5.00&currency_id=EUR&purpose=Purpose',
    body: {
      recipient_holder: 'Holder',
      recipient_iban: 'DE04888888880087654321',
      recipient_bic: 'TESTDE88XXX',
      recipient_country_id: 'DE',
      amount: '5.00',
      currency_id: 'EUR',
      purpose: 'Purpose',
    },
  },
  ...[1793, 1797].map((line) => ({
    line,
    form: 'email=user@example.com&name=Username',
    body: { email: 'user@example.com', name: 'Username' },
  })),
  ...[1881, 1885].map((line) => ({
    line,
    form: 'valid_until=2018-12-01 10:00:00',
    body: { valid_until: '2018-12-01 10:00:00' },
  })),
  ...[2018, 2023].map((line) => ({
    line,
    form: 'sync_mode=full&country_id=DE',
    body: { sync_mode: 'full', country_id: 'DE' },
  })),
  { line: 2715, form: `credentials=${credentials}`, body: { credentials } },
  ...[2734, 2737].map((line) => ({ line, form: `key=${key}`, body: { key } })),
  ...[2797, 2803].map((line) => ({
    line,
    form: `key=${key}&action=complete-bankcodes&bank_code=8888&country_id=DE`,
    body: { key, action: 'complete-bankcodes', bank_code: '8888', country_id: 'DE' },
  })),
];

describe('encodeForm writes the form samples of the reference', () => {
  test.each(samples)('line $line', ({ form, body }) => {
    // The samples leave to curl what must be escaped on the wire.
    expect(decodeURIComponent(encodeForm(body))).toBe(form);
    if (!/[@ |:]/.test(form)) expect(encodeForm(body)).toBe(form);
  });
});

describe('encodeForm', () => {
  test.each([
    {
      name: 'escapes names and values',
      body: { 'a&b': 'c=d&e', f: '100 % ä+ü' },
      want: 'a%26b=c%3Dd%26e&f=100%20%25%20%C3%A4%2B%C3%BC',
    },
    {
      name: 'numbers the entries of a list',
      body: { filters: ['rent', 'income'] },
      want: 'filters[0]=rent&filters[1]=income',
    },
    { name: 'nests at any depth', body: { a: { b: [{ c: 1 }] } }, want: 'a[b][0][c]=1' },
    { name: 'writes yes and no as words', body: { force: true, all: false }, want: 'force=true&all=false' },
    { name: 'writes null as nothing', body: { metadata: null }, want: 'metadata=' },
    { name: 'keeps zeros and empty strings', body: { a: 0, b: '' }, want: 'a=0&b=' },
    { name: 'leaves out what is undefined, and empty lists', body: { a: undefined, filters: [] }, want: '' },
    { name: 'writes an empty body', body: {}, want: '' },
  ])('$name', ({ body, want }) => {
    expect(encodeForm(body)).toBe(want);
  });

  test('refuses an empty object, which would silently ask for less', () => {
    expect(() => encodeForm({ xs2a_name_check: {} })).toThrow('xs2a_name_check: a form cannot hold an empty object');
  });
});

describe('the examples of the contract', () => {
  const examples = operations.flatMap((operation) =>
    examplesOf(operation, 'application/x-www-form-urlencoded').map(({ name, value }) => ({ operation, name, value })),
  );
  let mock: MockServer;
  let baseUrl: string;
  beforeAll(async () => {
    mock = await createMockServer();
    baseUrl = await mock.listen(0);
  });
  afterAll(() => mock.close());

  test.each(examples)('$name reads back as it was', ({ value }) => {
    const words = JSON.parse(JSON.stringify(value), (_, entry) => {
      if (Array.isArray(entry) && entry.length === 0) return undefined;
      return typeof entry === 'object' ? entry : String(entry);
    });
    expect(decodeForm(encodeForm(value))).toEqual(words);
  });

  test.each(examples)('$name is accepted as a form', async ({ operation, value }) => {
    let contentType: string | null = null;
    const options = {
      baseUrl,
      encoding: 'form' as const,
      fetch: (url: string, init: RequestInit) => {
        contentType = new Headers(init.headers).get('content-type');
        return fetch(url, init);
      },
    };
    const client: unknown = credentialsOf(operation).includes('apiKey')
      ? createXs2aClient({ apiKey: 'key', ...options })
      : createXs2aClient({ accessToken: 'token', ...options });
    const call = (client as Record<string, (input: object) => Promise<{ status: number }>>)[operation.id];
    expect(await call?.({ ...inputOf(operation), body: value })).toMatchObject({
      status: expect.toSatisfy((status: number) => status < 300),
    });
    expect(contentType).toBe('application/x-www-form-urlencoded');
  });
});
