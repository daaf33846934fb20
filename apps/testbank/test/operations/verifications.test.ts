import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestbank, type Testbank } from '../../src/testbank.ts';
import { call } from '../call.ts';
import { germanTestbank, login, walk } from '../walk.ts';

let testbank: Testbank;
beforeAll(async () => {
  testbank = await createTestbank();
});
afterAll(() => testbank.close());

const create = async (json: object = germanTestbank) =>
  (await call(testbank, '/v1/verifications', { method: 'POST', json })).body;

describe('a verification', () => {
  it('exists when the bank user has finished the wizard', async () => {
    const { wizard_session_key: key, transaction } = await create();
    expect((await call(testbank, `/v1/verifications/${transaction}`)).status).toBe(404);
    const end = await walk(testbank, key, [login()]);
    expect(end.form).toEqual({ name: 'finish', elements: [] });
    const { body } = await call(testbank, `/v1/verifications/${transaction}`);
    expect(body).toMatchObject({
      transaction,
      account_holder: 'MUSTERMANN, HARTMUT',
      iban: 'DE62888888880012345678',
      bic: 'TESTDE88XXX',
      check_requested: false,
    });
    expect((await call(testbank, `/v1/verifications/${body.id}`)).body).toEqual(body);
    expect((await call(testbank, '/v1/verifications')).body.data).toContainEqual(body);
    const events = (await call(testbank, `/v1/verifications/${body.id}/events`)).body;
    expect(events.data).toMatchObject([{ type: 'transaction.created', data: body }]);
  });

  it.each([
    [1, true],
    [10_000_000, false],
  ])('says whether %d euros are covered: %s', async (check_amount, isPassed) => {
    const { wizard_session_key: key, transaction } = await create({
      ...germanTestbank,
      check_amount,
      check_currency_id: 'EUR',
    });
    await walk(testbank, key, [login()]);
    const { body } = await call(testbank, `/v1/verifications/${transaction}`);
    expect(body).toMatchObject({ check_requested: true, check_amount, check_passed: isPassed });
  });

  it('is gone after it was deleted, at each of its addresses', async () => {
    const { wizard_session_key: key, transaction } = await create();
    await walk(testbank, key, [login()]);
    const { id } = (await call(testbank, `/v1/verifications/${transaction}`)).body;
    expect((await call(testbank, `/v1/verifications/${id}`, { method: 'DELETE' })).status).toBe(204);
    for (const path of [`/v1/verifications/${id}`, `/v1/verifications/${id}/events`, `/v1/sessions/${transaction}`]) {
      expect([path, (await call(testbank, path)).status]).toEqual([path, 410]);
    }
    expect((await call(testbank, `/v1/verifications/${id}`, { method: 'DELETE' })).status).toBe(410);
    const list = (await call(testbank, '/v1/verifications')).body;
    expect(list.data.map((item: { id: string }) => item.id)).not.toContain(id);
  });

  it('is refused with an IBAN whose check digits are wrong', async () => {
    const answer = await call(testbank, '/v1/verifications', {
      method: 'POST',
      json: { iban: 'DE63888888880012345678' },
    });
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, ['iban']]);
  });

  it('shows its session while it runs', async () => {
    const { wizard_session_key: key, transaction } = await create();
    const session = async () => (await call(testbank, `/v1/sessions/${transaction}`)).body;
    expect(await session()).toMatchObject({ current_step: 'WizardStartStep', last_error: 'client_not_started' });
    await walk(testbank, key, [login('wrong')]);
    expect(await session()).toMatchObject({ current_step: 'WizardLoginStep', last_error: 'login_failed' });
    await walk(testbank, key, [login()]);
    expect(await session()).toMatchObject({ current_step: 'WizardFinishStep', finished: true });
  });
});
