import { describe, expect, test } from 'vitest';
import { contractVersion, type ReceivedEvent, sign, verify } from '../../../src/index.ts';
import { checkPayload } from '../../../src/schemas/index.ts';
import { bytes, examples, version } from '../contract.ts';

const received = (event: object) => event as ReceivedEvent;
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
    expect(result).toEqual({ ok: true, known: true, event });
  });
});

describe('an event that breaks its schema is refused with place and rule', () => {
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
    expect(checkPayload(event)).toEqual({
      ok: false,
      reason: 'invalid-payload',
      pointer,
      rule: typeof rule === 'string' ? rule : expect.stringMatching(rule),
    });
  });
});

test('fields that the contract does not know are kept at every level', () => {
  const event = received({ ...transactionCreated, later: 1, data: { ...transactionCreated.data, later: [] } });
  expect(checkPayload(event)).toEqual({ ok: true, known: true, event });
});

test('lengths count characters, not UTF-16 units', () => {
  expect(checkPayload(received({ ...transactionCreated, message: '🏦'.repeat(255) }))).toMatchObject({ ok: true });
  expect(checkPayload(received({ ...transactionCreated, message: '🏦'.repeat(256) }))).toMatchObject({ ok: false });
});

test.each(['transaction.deleted', 'Transaction.created', 'toString', '__proto__', 'constructor'])(
  'an event of the unknown type %s is delivered as unknown',
  (type) => {
    const event = { id: 'ev_1', type, anything: { at: 'all' } };
    expect(checkPayload(event)).toEqual({ ok: true, known: false, event });
  },
);

test('the check was generated from the contract of this repository', () => {
  expect(contractVersion).toBe(version);
});
