import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Control } from '../../src/control/client.ts';
import { createTestbank, type Testbank } from '../../src/testbank.ts';
import { call } from '../call.ts';
import { germanTestbank, login, walk } from '../walk.ts';

let testbank: Testbank;
let control: Control;
beforeAll(async () => {
  testbank = await createTestbank({ slowMs: 0 });
  control = testbank.control;
});
afterAll(() => testbank.close());

const keys = { test: 'testbank_test_key', live: 'testbank_live_key' };
const paths = { verification: '/v1/verifications', risk: '/v1/risks', payment: '/v1/payments' };

describe('a finished session', () => {
  it.each(
    (['verification', 'risk', 'payment'] as const).flatMap((product) =>
      (['test', 'live'] as const).map((mode) => [product, mode] as const),
    ),
  )('of a %s in the mode %s is created in one call', async (product, mode) => {
    const { object, transaction, ...rest } = await control.createFinishedSession({ product, mode });
    expect(rest).toEqual({ product, bank_user_id: null, access_token: null, credentials: null });
    const read = await call(testbank, `${paths[product]}/${transaction}`, { secret: keys[mode] });
    expect(read.body).toEqual(object);
    const events = await call(testbank, `${paths[product]}/${transaction}/events`, { secret: keys[mode] });
    expect(events.body.data).toMatchObject([{ type: 'transaction.created', data: object }]);
  });

  it('of a connection has an access token of its bank user', async () => {
    const first = await control.createFinishedSession({ product: 'connection', parameters: { sync_mode: 'shared' } });
    const secret = first.access_token ?? '';
    const list = await call(testbank, '/v1/connections', { secret });
    expect(list.body.data).toEqual([first.object]);
    const credentials = first.credentials ?? '';
    expect(credentials).toMatch(/^crp_/);
    const path = `/v1/connections/${first.object.id}/sync`;
    expect((await call(testbank, path, { method: 'POST', secret, json: { credentials } })).status).toBe(204);
    const bank_user_id = first.bank_user_id ?? '';
    const second = await control.createFinishedSession({ product: 'connection', bank_user_id });
    expect(second.bank_user_id).toBe(bank_user_id);
    expect((await call(testbank, '/v1/connections', { secret })).body.total).toBe(2);
  });

  it.each(['accounts', 'autosubmit', 'config', 'forms', 'next', 'slow', 'business', 'no-turnovers'])(
    'comes to its end with the PIN %s',
    async (pin) => {
      for (const product of ['verification', 'payment'] as const) {
        const { transaction } = await control.createFinishedSession({ product, pin });
        const { body } = await call(testbank, `/v1/sessions/${transaction}`);
        expect([product, body.finished]).toEqual([product, true]);
      }
    },
  );

  it('is one of the given bank user and parameters', async () => {
    const parameters = { ...germanTestbank, merchant_id: 'shop-7' };
    const { object } = await control.createFinishedSession({
      product: 'verification',
      user_name: 'erika.beispiel',
      parameters,
    });
    expect(object).toMatchObject({ account_holder: 'BEISPIEL, ERIKA', merchant_id: 'shop-7' });
  });

  it('says what the API refuses, by field', async () => {
    await expect(
      control.createFinishedSession({ product: 'verification', parameters: { iban: 'DE63888888880012345678' } }),
    ).rejects.toMatchObject({ status: 422, errors: { 'parameters.iban': [expect.stringContaining('IBAN')] } });
    await expect(
      control.createFinishedSession({ product: 'payment', parameters: { amount: 'much' } }),
    ).rejects.toMatchObject({ errors: { 'parameters.amount': expect.anything() } });
  });

  it.each([
    ['wrong', 'login'],
    ['no-account', 'account'],
  ])('says where the wizard has ended with the PIN %s', async (pin, form) => {
    await expect(control.createFinishedSession({ product: 'verification', pin })).rejects.toMatchObject({
      errors: { pin: [expect.stringContaining(`The wizard has ended at the form ${form}: `)] },
    });
  });

  it('has a bank user only if it is one of a connection', async () => {
    await expect(control.createFinishedSession({ product: 'risk', bank_user_id: 'bus_none' })).rejects.toMatchObject({
      errors: { bank_user_id: ['Only a connection belongs to a bank user.'] },
    });
    await expect(
      control.createFinishedSession({ product: 'connection', bank_user_id: 'bus_none' }),
    ).rejects.toMatchObject({ status: 404 });
  });

  it('that is refused leaves no bank user behind', async () => {
    const users = async () => (await call(testbank, '/v1/api/users')).body.total;
    const before = await users();
    await expect(control.createFinishedSession({ product: 'connection', pin: 'wrong' })).rejects.toMatchObject({
      status: 422,
    });
    expect(await users()).toBe(before);
    const { bank_user_id } = await control.createFinishedSession({ product: 'connection' });
    expect(await users()).toBe(before + 1);
    const again = { product: 'connection', pin: 'wrong', bank_user_id: bank_user_id ?? '' } as const;
    await expect(control.createFinishedSession(again)).rejects.toMatchObject({ status: 422 });
    expect(await users()).toBe(before + 1);
  });

  it('needs a product that exists', async () => {
    await expect(control.createFinishedSession({ product: 'loan' as 'risk' })).rejects.toMatchObject({
      errors: { product: expect.anything() },
    });
  });
});

const create = async (path = '/v1/verifications', json: object = germanTestbank) =>
  (await call(testbank, path, { method: 'POST', json })).body;

describe('an approval', () => {
  it.each([
    ['approved', 'finish'],
    ['refused', 'tan'],
  ] as const)('that is %s leads to the form %s', async (decision, form) => {
    const { wizard_session_key: key, transaction } = await create();
    const waiting = await walk(testbank, key, [login('autosubmit')]);
    expect(waiting.polling).toEqual({ interval: 1000 });
    await control.decideApproval({ session_id: transaction, decision });
    const end = await walk(testbank, key, []);
    expect([end.form.name, end.form.elements]).toEqual([form, []]);
    expect(end.error).toEqual(
      decision === 'approved' ? [] : expect.objectContaining({ code: 'trans_not_possible', recoverable: false }),
    );
  });

  it('is decided once, and only where one is asked for', async () => {
    const { wizard_session_key: key, transaction } = await create();
    const nothing = { errors: { session_id: ['This session does not wait for an approval.'] } };
    await expect(control.decideApproval({ session_id: transaction, decision: 'approved' })).rejects.toMatchObject(
      nothing,
    );
    await walk(testbank, key, [login('autosubmit')]);
    await control.decideApproval({ session_id: transaction, decision: 'refused' });
    await expect(control.decideApproval({ session_id: transaction, decision: 'approved' })).rejects.toMatchObject(
      nothing,
    );
    await expect(control.decideApproval({ session_id: 'ws_none', decision: 'approved' })).rejects.toMatchObject({
      status: 404,
    });
  });

  it('is given on the page to which the wizard redirects', async () => {
    const payment = await create('/v1/payments', {
      sender_bic: 'TESTDE88XXX',
      amount: 5,
      currency_id: 'EUR',
      purpose: 'Order',
      recipient_holder: 'Holger Baumhaus',
      recipient_iban: 'DE08500105175412638463',
    });
    const key = payment.wizard_session_key;
    const { form } = await walk(testbank, key, [login('config'), { tan_method: 'redirect' }]);
    const { url } = form.elements.find(({ type }: { type: string }) => type === 'redirect');
    expect(url).toMatch(/^http:\/\/testbank\/_testbank\/approvals\/ws_/);
    expect(await (await testbank.fetch(url)).text()).toContain('<button name="decision" value="approved">');
    const send = (decision: string) => testbank.fetch(url, { method: 'POST', body: new URLSearchParams({ decision }) });
    expect((await send('perhaps')).status).toBe(422);
    expect(await (await send('refused')).text()).toContain('Thank you.');
    expect(await (await send('approved')).text()).toContain('Nothing is waiting for your approval.');
    expect((await walk(testbank, key, [])).error).toMatchObject({ code: 'trans_not_possible' });
    expect((await testbank.fetch('http://testbank/_testbank/approvals/ws_none')).status).toBe(404);
    expect((await testbank.fetch(url, { method: 'DELETE' })).status).toBe(405);
  });
});

describe('of two requests at once for a session', () => {
  const step = (key: string, values: object) =>
    call(testbank, '/v1/wizard', { method: 'POST', json: { key, ...values } });

  it('one logs in, and the other gets the form that follows', async () => {
    const { wizard_session_key: key } = await create();
    await step(key, {});
    const answers = await Promise.all([step(key, login('accounts')), step(key, login('accounts'))]);
    expect(answers.map(({ body }) => [body.form.name, body.error])).toEqual([
      ['account', []],
      ['account', []],
    ]);
  });

  it('one finishes, and the other learns that it is finished', async () => {
    const { wizard_session_key: key, transaction } = await create();
    await step(key, {});
    const answers = await Promise.all([step(key, login()), step(key, login())]);
    expect(answers.map(({ body }) => [body.form.name, body.error])).toEqual([
      ['finish', []],
      ['finish', []],
    ]);
    const events = await call(testbank, `/v1/verifications/${transaction}/events`);
    expect(events.body.data).toHaveLength(1);
  });

  it('a wrong TAN counts once', async () => {
    const payment = await create('/v1/payments', {
      sender_bic: 'TESTDE88XXX',
      amount: 5,
      currency_id: 'EUR',
      purpose: 'Order',
      recipient_holder: 'Holger Baumhaus',
      recipient_iban: 'DE08500105175412638463',
    });
    const key = payment.wizard_session_key;
    await walk(testbank, key, [login()]);
    await Promise.all(['WRONG', 'WRONG', 'WRONG', 'WRONG'].map((tan) => step(key, { tan })));
    expect((await step(key, { tan: '123456' })).body.form.name).toBe('finish');
  });

  it('a step is taken while suggestions are on their way, before and after it', async () => {
    const { wizard_session_key: key } = (await call(testbank, '/v1/verifications', { method: 'POST', json: {} })).body;
    await step(key, {});
    const suggest = () => step(key, { action: 'complete-bankcodes', bank_code: '8888', country_id: 'DE' });
    const [first, chosen, last] = await Promise.all([suggest(), step(key, germanTestbank), suggest()]);
    expect([first, last].map(({ status }) => status)).toEqual([200, 200]);
    expect([chosen.body.form.name, chosen.body.error]).toEqual(['login', []]);
    expect((await step(key, { action: 'poll' })).body.form.name).toBe('login');
  });

  it('a later one finds the session ended', async () => {
    const { wizard_session_key: key } = await create();
    await walk(testbank, key, [login()]);
    expect((await step(key, login())).body.error).toMatchObject({ code: 'session_timeout' });
  });
});
