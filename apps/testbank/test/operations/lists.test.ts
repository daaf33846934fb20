import { readContract } from '@xs2a/contract/read';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestbank, type Testbank } from '../../src/testbank.ts';
import { call } from '../call.ts';
import { moveClock, type TemporaryDatabase, temporaryDatabase } from '../support/database.ts';
import { germanTestbank, login, walk } from '../walk.ts';

const contract = await readContract();
const day = 24 * 3_600_000;
const paging = new Set(['page', 'per_page']);

let database: TemporaryDatabase;
let testbank: Testbank;
/** Ids of what was created, the newest first. */
const ids: Record<'verifications' | 'risks' | 'payments', string[]> = { verifications: [], risks: [], payments: [] };
let reference: string;

beforeAll(async () => {
  database = temporaryDatabase();
  testbank = await createTestbank({ database: database.file, now: '2026-03-02T09:00:00Z' });
  await create('anna', 1);
  await testbank.close();
  await moveClock(database, day);
  testbank = await createTestbank({ database: database.file });
  await create('bert', 2);
});
afterAll(async () => {
  await testbank.close();
  database.remove();
});

/** One of each product, for a merchant and an amount. */
async function create(name: string, amount: number) {
  const bank = name === 'anna' ? germanTestbank : { bank_code: '88888', country_id: 'AT' };
  const check = name === 'anna' ? { check_amount: 1, check_currency_id: 'EUR' } : {};
  const payment = {
    sender_bic: name === 'anna' ? 'TESTDE88XXX' : 'TESTAT88XXX',
    amount,
    currency_id: 'EUR',
    purpose: `Rent of ${name}`,
    recipient_holder: `Friend of ${name}`,
    recipient_iban: name === 'anna' ? 'DE04888888880087654321' : 'DE89370400440532013000',
    recipient_bic: name === 'anna' ? 'TESTDE88XXX' : 'COBADEFFXXX',
    recipient_country_id: name === 'anna' ? 'DE' : 'AT',
  };
  for (const [list, json, steps] of [
    ['verifications', { ...bank, merchant_id: name, ...check }, []],
    ['risks', { ...bank, merchant_id: name, xs2a_balance_check: { amount: 1, currency_id: 'EUR' } }, []],
    ['payments', payment, [{ tan: '123456' }]],
  ] as const) {
    const { body } = await call(testbank, `/v1/${list}`, { method: 'POST', json });
    const end = await walk(testbank, body.wizard_session_key, [login('no-turnovers', name), ...steps]);
    expect([list, end.form?.name]).toEqual([list, 'finish']);
    ids[list].unshift((await call(testbank, `/v1/${list}/${body.transaction}`)).body.id);
    reference = body.transaction;
  }
}

const read = async (path: string) => (await call(testbank, path)).body;
const search = (query: Record<string, string>) => new URLSearchParams(query).toString();
const listed = async (list: keyof typeof ids, query: Record<string, string>): Promise<string> => {
  const { status, body } = await call(testbank, `/v1/${list}?${search(query)}`);
  if (status !== 200) return JSON.stringify(body);
  const found = body.data.map(({ id }: { id: string }) => (ids[list][0] === id ? 'bert' : 'anna'));
  expect(body.total).toBe(found.length);
  return found.join(' ');
};

/** A filter, and whom it finds: both were created at nine o'clock UTC, Anna on the 2nd of March, Bert on the 3rd. */
type Row = readonly [query: Record<string, string>, found: string];

const periods: readonly Row[] = [
  [{ from: '2026-03-02' }, 'bert anna'],
  [{ from: '2026-03-03' }, 'bert'],
  [{ from: '2026-03-04' }, ''],
  [{ to: '2026-03-01' }, ''],
  [{ to: '2026-03-02' }, 'anna'],
  [{ to: '2026-03-03' }, 'bert anna'],
  [{ to: '9999-12-31' }, 'bert anna'],
  [{ from: '0001-01-01' }, 'bert anna'],
  [{ from: '2026-03-02', to: '2026-03-02' }, 'anna'],
  [{ from: '2026-03-03', to: '2026-03-02' }, ''],
  [{ from: '2026-03-03T09:30:00' }, 'bert'],
  [{ from: '2026-03-03T11:30:00' }, ''],
  [{ from: '2026-03-03T09:30:00Z' }, ''],
  [{ from: '2026-03-03T09:30:00+01:00' }, 'bert'],
  [{ from: '2026-03-03T09:30:00-01:00' }, ''],
  [{ to: '2026-03-03T09:30:00' }, 'anna'],
  [{ to: '2026-03-03T09:30:00Z' }, 'bert anna'],
  [{ since: '2026-03-03' }, 'bert'],
  [{ since: '-2 weeks' }, 'bert anna'],
  [{ since: '-12 hours' }, 'bert'],
  [{ since: 'today' }, 'bert'],
  [{ since: 'yesterday' }, 'bert anna'],
  [{ since: '+1 day' }, ''],
  [{ since: '-1 week', from: '2026-03-03' }, 'bert'],
];

const account: readonly Row[] = [
  [{ bic: 'TESTDE88XXX' }, 'anna'],
  [{ bic: 'TESTAT88XXX' }, 'bert'],
  [{ bic: 'AUENDE10XXX' }, ''],
  [{ country_id: 'DE' }, 'anna'],
  [{ country_id: 'AT' }, 'bert'],
  [{ country_id: 'CH' }, ''],
  [{ iban: 'DE62888888880012345678' }, 'anna'],
  [{ iban: 'DE89370400440532013000' }, ''],
  [{ account_holder: 'Nobody' }, ''],
];
const merchant: readonly Row[] = [
  [{ merchant_id: 'anna' }, 'anna'],
  [{ merchant_id: 'ann' }, ''],
];

const rows: Record<keyof typeof ids, readonly Row[]> = {
  verifications: [
    ...periods,
    ...account,
    ...merchant,
    [{ check_requested: 'true' }, 'anna'],
    [{ check_requested: '0' }, 'bert'],
    [{ check_passed: '1' }, 'anna'],
    [{ check_passed: 'false' }, 'bert'],
    [{ check_passed: 'true', country_id: 'AT' }, ''],
  ],
  risks: [...periods, ...account, ...merchant],
  payments: [
    ...periods,
    ...account.map(([query, found]): Row => {
      const sender = Object.entries(query).map(([name, value]) => [
        name === 'account_holder' ? 'sender_holder' : `sender_${name}`,
        value,
      ]);
      return [Object.fromEntries(sender), found];
    }),
    [{ sender_account_number: '12345678' }, 'bert anna'],
    [{ sender_account_number: '4711' }, ''],
    [{ sender_bank_code: '88888' }, 'bert'],
    [{ sender_bank_code: '88889' }, ''],
    [{ recipient_holder: 'Friend of anna' }, 'anna'],
    [{ recipient_holder: 'Friend' }, ''],
    [{ recipient_iban: 'DE89370400440532013000' }, 'bert'],
    [{ recipient_iban: 'DE62888888880012345678' }, ''],
    [{ recipient_bic: 'COBADEFFXXX' }, 'bert'],
    [{ recipient_bic: 'AUENDE10XXX' }, ''],
    [{ recipient_country_id: 'AT' }, 'bert'],
    [{ recipient_country_id: 'CH' }, ''],
    [{ amount: '1' }, 'anna'],
    [{ amount: '1.00' }, 'anna'],
    [{ amount: '1.01' }, ''],
    [{ purpose: 'Rent of bert' }, 'bert'],
    [{ purpose: 'Rent' }, ''],
  ],
};

describe.each(['verifications', 'risks', 'payments'] as const)('the list of %s', (list) => {
  it.each(rows[list].map(([query, found]) => [search(query), found, query] as const))(
    '%s finds: %s',
    async (_, found, query) => {
      expect(await listed(list, query)).toBe(found);
    },
  );

  it('is the newest first, and knows the holder of each account', async () => {
    expect(await listed(list, {})).toBe('bert anna');
    const name = list === 'payments' ? 'sender_holder' : 'account_holder';
    const { data } = await read(`/v1/${list}`);
    expect(await listed(list, { [name]: data[1][name] })).toBe('anna');
  });

  it('has a match and a miss above for every filter of the contract', () => {
    const operation = contract.operations.find(({ path, method }) => path === `/v1/${list}` && method === 'GET');
    const filters = operation?.parameters.filter(({ in: place, name }) => place === 'query' && !paging.has(name)) ?? [];
    const misses = ({ name }: { name: string }) => rows[list].some(([query, found]) => name in query && found === '');
    const matches = ({ name }: { name: string }) => rows[list].some(([query, found]) => name in query && found !== '');
    const isFlag = ({ name }: { name: string }) => name.startsWith('check_');
    const isHolder = ({ name }: { name: string }) => ['account_holder', 'sender_holder'].includes(name);
    expect(filters.length).toBeGreaterThan(7);
    expect(filters.filter((filter) => !misses(filter) && !isFlag(filter))).toEqual([]);
    expect(filters.filter((filter) => !matches(filter) && !isHolder(filter))).toEqual([]);
  });
});

describe('the list of events', () => {
  const total = async (query: Record<string, string>) => (await read(`/v1/events?${search(query)}`)).total;

  it.each([
    [{}, 6],
    [{ type: 'transaction.created' }, 6],
    [{ type: 'transaction.updated' }, 0],
    [{ transaction: '10001-xv-0000-0000' }, 0],
    [{ from: '2026-03-03' }, 3],
    [{ from: '2026-03-04' }, 0],
    [{ to: '2026-03-02' }, 3],
    [{ to: '2026-03-01' }, 0],
    [{ since: '-12 hours' }, 3],
    [{ since: '+1 hour' }, 0],
  ])('%j has %d', async (query, count) => {
    expect(await total(query as Record<string, string>)).toBe(count);
  });

  it('takes the id and the reference of a transaction, by both names of the parameter', async () => {
    for (const name of ['transaction', 'transaction_id']) {
      for (const value of [reference, ids.payments[0] ?? ''])
        expect([name, value, await total({ [name]: value })]).toEqual([name, value, 1]);
    }
  });

  it('has no other filter', () => {
    const operation = contract.operations.find(({ id }) => id === 'listEvents');
    const names = operation?.parameters.map(({ name }) => name).filter((name) => !paging.has(name));
    expect(names?.sort()).toEqual(['from', 'since', 'to', 'transaction', 'type']);
  });

  it('is the newest first', async () => {
    const { data } = await read('/v1/events');
    const moments = data.map(({ created_at }: { created_at: string }) => created_at);
    expect(moments).toEqual([...moments].sort().reverse());
    expect(data[0].data.id).toBe(ids.payments[0]);
  });
});

describe('pages', () => {
  it('divide a list without a gap and without an overlap', async () => {
    const pages = [1, 2, 3].map((page) => read(`/v1/events?per_page=2&page=${page}`));
    const items = (await Promise.all(pages)).flatMap(({ data }) => data);
    expect(items).toEqual((await read('/v1/events')).data);
  });

  it.each([
    [1, { total: 6, per_page: 4, current_page: 1, last_page: 2, from: 1, to: 4 }, 4],
    [2, { total: 6, per_page: 4, current_page: 2, last_page: 2, from: 5, to: 6 }, 2],
    [3, { total: 6, per_page: 4, current_page: 3, last_page: 2, from: 0, to: 0 }, 0],
    [1_000_000_000, { total: 6, per_page: 4, last_page: 2, from: 0, to: 0 }, 0],
  ])('%d of four items', async (page, want, count) => {
    for (const filter of ['', '&type=transaction.created']) {
      const { data, ...counts } = await read(`/v1/events?per_page=4&page=${page}${filter}`);
      expect([counts, data.length]).toEqual([expect.objectContaining(want), count]);
    }
  });

  it('have 15 items by default, and as many as are asked for', async () => {
    const sizes = ['', '?per_page=1000', '?per_page=1001'].map((query) => read(`/v1/verifications${query}`));
    expect((await Promise.all(sizes)).map(({ per_page }) => per_page)).toEqual([15, 1000, 1001]);
  });

  it('of every list beyond its end are empty', async () => {
    const lists = contract.operations.filter(
      ({ path, method, parameters, security }) =>
        method === 'GET' &&
        !path.includes('{') &&
        parameters.some(({ name }) => name === 'page') &&
        security.flat().every(({ name }) => name === 'apiKey'),
    );
    expect(lists.length).toBeGreaterThan(6);
    for (const { path } of lists) {
      const { data, from, to } = await read(`${path}?page=999999&q=bank`);
      expect([path, data, from, to]).toEqual([path, [], 0, 0]);
    }
  });
});
