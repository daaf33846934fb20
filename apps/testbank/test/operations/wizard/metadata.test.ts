import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestbank, type Testbank } from '../../../src/testbank.ts';
import { call } from '../../call.ts';
import { germanTestbank, login, walk } from '../../walk.ts';

let testbank: Testbank;
beforeAll(async () => {
  testbank = await createTestbank();
});
afterAll(() => testbank.close());

const create = async (json: object = germanTestbank, path = '/v1/verifications') =>
  (await call(testbank, path, { method: 'POST', json })).body as { wizard_session_key: string; transaction: string };

/** Walks a verification with one step per set of fields, and reads its metadata. */
async function metadataOf(steps: Record<string, unknown>[], json: object = germanTestbank) {
  const { wizard_session_key, transaction } = await create(json);
  const end = await walk(testbank, wizard_session_key, steps);
  expect(end.form.name).toBe('finish');
  return (await call(testbank, `/v1/verifications/${transaction}`)).body.metadata;
}

describe('fields that a page adds to a form', () => {
  it('are entries of the metadata of the transaction', async () => {
    const fields = { 'metadata[email]': 'mail@customer.com', 'metadata[my_policy]': 'on' };
    expect(await metadataOf([{ ...login(), ...fields }])).toEqual({ email: 'mail@customer.com', my_policy: 'on' });
  });

  it('are kept from form to form, beside the metadata of the creation', async () => {
    const bank = { bank_code: '88888888', country_id: 'DE', 'metadata[email]': 'mail@customer.com' };
    const json = { metadata: { order: '4711' } };
    expect(await metadataOf([bank, { ...login(), 'metadata[my_policy]': 'on' }], json)).toEqual({
      order: '4711',
      email: 'mail@customer.com',
      my_policy: 'on',
    });
  });

  it('are those of the last time, if a form is sent again', async () => {
    const first = { ...login('wrong'), 'metadata[email]': 'first' };
    expect(await metadataOf([first, { ...login(), 'metadata[email]': 'second' }])).toEqual({ email: 'second' });
  });

  it('may have any name', async () => {
    expect(await metadataOf([{ ...login(), 'metadata[toString]': 'x' }])).toEqual({ toString: 'x' });
  });

  it('are in the metadata of risks and payments too', async () => {
    const risk = await create(germanTestbank, '/v1/risks');
    const fields = { 'metadata[email]': 'mail@customer.com' };
    await walk(testbank, risk.wizard_session_key, [{ ...login(), ...fields }]);
    expect((await call(testbank, `/v1/risks/${risk.transaction}`)).body.metadata).toEqual({
      email: 'mail@customer.com',
    });
    const order = {
      sender_bic: 'TESTDE88XXX',
      amount: '5.00',
      currency_id: 'EUR',
      purpose: 'Invoice 4711',
      recipient_holder: 'Holger Baumhaus',
      recipient_iban: 'DE08500105175412638463',
    };
    const payment = await create(order, '/v1/payments');
    await walk(testbank, payment.wizard_session_key, [{ ...login(), ...fields }, { tan: '123456' }]);
    expect((await call(testbank, `/v1/payments/${payment.transaction}`)).body.metadata).toEqual({
      email: 'mail@customer.com',
    });
  });
});

describe('the limits of metadata', () => {
  const send = async (fields: object, json: object = germanTestbank) => {
    const { wizard_session_key: key } = await create(json);
    const { status, body } = await call(testbank, '/v1/wizard', {
      method: 'POST',
      json: { key, ...login(), ...fields },
    });
    return [status, Object.keys(body.errors ?? {})];
  };
  const entries = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`metadata[n${index}]`, 'x']));

  it.each([
    { name: '3 entries', fields: entries(3), want: [200, []] },
    { name: '4 entries', fields: entries(4), want: [422, ['metadata.n0']] },
    { name: 'a name of 20 characters', fields: { [`metadata[${'n'.repeat(20)}]`]: 'x' }, want: [200, []] },
    {
      name: 'a name of 21 characters',
      fields: { [`metadata[${'n'.repeat(21)}]`]: 'x' },
      want: [422, [`metadata.${'n'.repeat(21)}`]],
    },
    { name: 'a value of 128 characters', fields: { 'metadata[a]': 'x'.repeat(128) }, want: [200, []] },
    { name: 'a value of 129 characters', fields: { 'metadata[a]': 'x'.repeat(129) }, want: [422, ['metadata.a']] },
    { name: 'a number', fields: { 'metadata[a]': 1 }, want: [200, []] },
    { name: 'a value that is no text', fields: { 'metadata[a]': true }, want: [422, ['metadata.a']] },
  ])('$name: $want', async ({ fields, want }) => {
    expect(await send(fields)).toEqual(want);
  });

  it('count what the transaction was created with', async () => {
    const json = { ...germanTestbank, metadata: { a: '1', b: '2' } };
    expect(await send(entries(1), json)).toEqual([200, []]);
    expect(await send(entries(2), json)).toEqual([422, ['metadata.n0']]);
    // The same name is the same entry.
    expect(await send({ 'metadata[a]': 'x', 'metadata[c]': 'y' }, json)).toEqual([200, []]);
  });
});
