import { describe, expect, test } from 'vitest';
import { contractVersion, type ReceivedEvent, sign, verify } from '../../../src/index.ts';
import { checkPayload, checkPayloadStrictly } from '../../../src/schemas/index.ts';
import { bytes, examples, version } from '../contract.ts';

const received = (event: object) => event as ReceivedEvent;
const syncFailed = examples.find(({ name }) => name === 'sync-failed')?.event as { type: string; data: object };
const transactionCreated = examples.find(({ name }) => name === 'transaction-created-verification')?.event as {
  data: object;
};

describe('every example of the contract', () => {
  test('is there, for all six webhooks', () => {
    expect(new Set(examples.map(({ event }) => event.type)).size).toBe(6);
  });

  test.each(examples)('$name verifies and keeps its schema', async ({ event }) => {
    const body = bytes(JSON.stringify(event));
    const result = await verify(body, await sign(body, 'secret'), 'secret', { check: checkPayload });
    expect(result).toEqual({ ok: true, known: true, documented: true, event });
    expect(checkPayloadStrictly(received(event))).toEqual(result);
  });
});

describe('an event that breaks its schema is delivered as not documented, with place and rule, and refused strictly', () => {
  test.each([
    { name: 'a missing field', change: { created_at: undefined }, pointer: '', rule: 'required created_at' },
    { name: 'a wrong type', change: { message: 1 }, pointer: '/message', rule: 'type string' },
    { name: 'a wrong constant', change: { object: 'event' }, pointer: '/object', rule: 'const xs2a_event' },
    { name: 'a wrong id', change: { id: '4711' }, pointer: '/id', rule: 'pattern ^ev_[0-9A-Za-z]+$' },
    { name: 'a long text', change: { message: 'x'.repeat(256) }, pointer: '/message', rule: 'maxLength 255' },
    { name: 'data of another kind', change: { data: [] }, pointer: '/data/object', rule: /^enum xs2a_verification\|/ },
    {
      name: 'data without its object',
      change: { data: { id: 'xv_1' } },
      pointer: '/data/object',
      rule: /^enum xs2a_verification\|/,
    },
    {
      name: 'a new value of an enumeration',
      change: { type: syncFailed.type, data: { ...syncFailed.data, sync_mode: 'hourly' } },
      pointer: '/data/sync_mode',
      rule: /^enum .*\|/,
    },
    {
      name: 'an empty list for an empty object',
      change: { data: { ...transactionCreated.data, metadata: [] } },
      pointer: '/data/metadata',
      rule: /^type /,
    },
    {
      name: 'a field that is null',
      change: { data: { ...transactionCreated.data, transaction: null } },
      pointer: '/data/transaction',
      rule: /^type string/,
    },
    {
      name: 'no data at all',
      change: { data: undefined },
      pointer: '',
      rule: 'required data',
    },
    {
      name: 'a mistake inside data',
      change: { data: { ...transactionCreated.data, metadata: { a: 1, b: 2, c: 3, d: 4 } } },
      pointer: '/data/metadata',
      rule: 'maxProperties 3',
    },
    {
      name: 'a name with special characters',
      change: { data: { ...transactionCreated.data, metadata: { 'a/b~c': true } } },
      pointer: '/data/metadata/a~1b~0c',
      rule: 'type string|number',
    },
  ])('$name', ({ change, pointer, rule }) => {
    const event = JSON.parse(JSON.stringify({ ...transactionCreated, ...change }));
    const problem = { pointer, rule: typeof rule === 'string' ? rule : expect.stringMatching(rule) };
    expect(checkPayload(event)).toEqual({ ok: true, known: true, documented: false, event, problem });
    expect(checkPayloadStrictly(event)).toEqual({ ok: false, reason: 'invalid-payload', ...problem });
  });
});

describe('what is no event is refused, strictly or not', () => {
  test.each([
    { name: 'nothing', value: undefined, pointer: '/id' },
    { name: 'a list', value: [], pointer: '/id' },
    { name: 'no id', value: { ...transactionCreated, id: undefined }, pointer: '/id' },
    { name: 'an id of null', value: { ...transactionCreated, id: null }, pointer: '/id' },
    {
      name: 'a type that is a list',
      value: { ...transactionCreated, type: ['transaction.created'] },
      pointer: '/type',
    },
  ])('$name', ({ value, pointer }) => {
    const refusal = { ok: false, reason: 'invalid-payload', pointer, rule: 'type string' };
    expect(checkPayload(value as never)).toEqual(refusal);
    expect(checkPayloadStrictly(value as never)).toEqual(refusal);
  });
});

test('fields that the contract does not know are kept at every level', () => {
  const event = received({ ...transactionCreated, later: 1, data: { ...transactionCreated.data, later: [] } });
  expect(checkPayload(event)).toEqual({ ok: true, known: true, documented: true, event });
});

test('lengths count characters, not UTF-16 units', () => {
  expect(checkPayload(received({ ...transactionCreated, message: '🏦'.repeat(255) }))).toMatchObject({
    documented: true,
  });
  expect(checkPayload(received({ ...transactionCreated, message: '🏦'.repeat(256) }))).toMatchObject({
    documented: false,
  });
});

test.each(['transaction.deleted', 'Transaction.created', 'toString', '__proto__', 'constructor'])(
  'an event of the unknown type %s is delivered as unknown, strictly or not',
  (type) => {
    const event = { id: 'ev_1', type, anything: { at: 'all' } };
    const rule = expect.stringMatching(/^enum transaction\.created\|.*\|bank_accounts\.sync_failed$/);
    const unknown = { ok: true, known: false, documented: false, event, problem: { pointer: '/type', rule } };
    expect(checkPayload(event)).toEqual(unknown);
    expect(checkPayloadStrictly(event)).toEqual(unknown);
  },
);

test('the check was generated from the contract of this repository', () => {
  expect(contractVersion).toBe(version);
});
