import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestbank, type Testbank } from '../../src/testbank.ts';
import { call } from '../call.ts';
import { login, walk } from '../walk.ts';

let testbank: Testbank;
beforeAll(async () => {
  testbank = await createTestbank();
});
afterAll(() => testbank.close());

/** A new bank user, and a token that speaks for it. */
async function createToken(): Promise<string> {
  const user = (await call(testbank, '/v1/api/users', { method: 'PUT', json: { name: 'Erika' } })).body;
  return (await call(testbank, `/v1/api/users/${user.id}/accesstokens`, { method: 'PUT' })).body.token;
}

async function connect(secret: string, sync_mode: string) {
  const json = { sync_mode, bic: 'TESTDE88XXX' };
  const session = (await call(testbank, '/v1/connections', { method: 'PUT', secret, json })).body;
  const end = await walk(testbank, session.wizard_session_key, [login()], { secret });
  const [connection] = (await call(testbank, '/v1/connections', { secret })).body.data;
  return { end, connection };
}

const accountsOf = async (secret: string) => (await call(testbank, '/v1/api/accounts', { secret })).body.data;

describe('a bank connection', () => {
  it('reads all accounts with balances and turnovers', async () => {
    const secret = await createToken();
    const { connection } = await connect(secret, 'full');
    expect(connection).toMatchObject({ sync_mode: 'full', sync_active: true, bank_name: 'Testbank' });
    const accounts = await accountsOf(secret);
    expect(accounts.map(({ iban }: { iban: string }) => iban).sort()).toEqual([
      'DE04888888880087654321',
      'DE62888888880012345678',
    ]);
    const giro = accounts.find(({ iban }: { iban: string }) => iban === 'DE62888888880012345678');
    const balance = (await call(testbank, `/v1/api/accounts/${giro.id}/balance`, { secret })).body;
    expect(balance.available).toBeCloseTo(balance.balance + balance.limit, 2);
    const { turnovers } = (await call(testbank, `/v1/api/accounts/${giro.id}/turnovers`, { secret })).body;
    expect(turnovers.length).toBeGreaterThan(100);
  });

  it('gets nothing new from a second sync on the same day', async () => {
    const secret = await createToken();
    const { connection } = await connect(secret, 'full');
    const before = await accountsOf(secret);
    const sync = await call(testbank, `/v1/connections/${connection.id}/sync`, { method: 'POST', secret });
    expect(sync.status).toBe(204);
    expect(await accountsOf(secret)).toEqual(before);
  });

  it('needs the bank user for a sync in the mode none', async () => {
    const secret = await createToken();
    const { connection } = await connect(secret, 'none');
    const sync = await call(testbank, `/v1/connections/${connection.id}/sync`, { method: 'POST', secret });
    expect(sync.status).toBe(202);
    const end = await walk(testbank, sync.body.wizard_session_key, [login()], { secret });
    expect(end.form.name).toBe('finish');
  });

  it('syncs in the mode shared with the half that was handed out, and with no other', async () => {
    const secret = await createToken();
    const { end, connection } = await connect(secret, 'shared');
    const credentials = end.additional_data.login_credentials;
    const sync = (json: object) =>
      call(testbank, `/v1/connections/${connection.id}/sync`, { method: 'POST', secret, json });
    expect((await sync({ credentials })).status).toBe(204);
    expect((await sync({ credentials: `${credentials}x` })).status).toBe(202);
    expect((await sync({})).status).toBe(202);
  });

  it.each(['none', 'shared'])('has failed once the bank has refused three logins of a sync: mode %s', async (mode) => {
    const secret = await createToken();
    const { connection } = await connect(secret, mode);
    const path = `/v1/connections/${connection.id}`;
    const sync = await call(testbank, `${path}/sync`, { method: 'POST', secret });
    const key = sync.body.wizard_session_key;
    await walk(testbank, key, [login('wrong'), login('wrong')], { secret });
    expect((await call(testbank, path, { secret })).body.sync_fail_counter).toBe(0);
    await walk(testbank, key, [login('wrong')], { secret });
    expect((await call(testbank, path, { secret })).body).toMatchObject({
      sync_fail_counter: 1,
      sync_active: false,
      sync_message: expect.stringMatching(/./),
    });
    expect((await call(testbank, `${path}/sync`, { method: 'POST', secret })).status).toBe(422);
    const again = await call(testbank, `${path}/sync`, { method: 'POST', secret, json: { force: true } });
    await walk(testbank, again.body.wizard_session_key, [login()], { secret });
    expect((await call(testbank, path, { secret })).body).toMatchObject({ sync_fail_counter: 0, sync_active: true });
  });

  it('has not failed if the bank user leaves the wizard', async () => {
    const secret = await createToken();
    const { connection } = await connect(secret, 'none');
    const path = `/v1/connections/${connection.id}`;
    const sync = await call(testbank, `${path}/sync`, { method: 'POST', secret });
    await walk(testbank, sync.body.wizard_session_key, [{ action: 'abort' }], { secret });
    expect((await call(testbank, path, { secret })).body).toEqual(connection);
  });

  it.each(['full', 'shared'])(
    'has failed if no account is left that can be used, and asks nobody to log in: mode %s',
    async (mode) => {
      const secret = await createToken();
      const { end, connection } = await connect(secret, mode);
      const path = `/v1/connections/${connection.id}`;
      const json = { credentials: end.additional_data?.login_credentials };
      const item = await call(testbank, '/v1/blacklist', { method: 'POST', json: { data: 'DE62888888880012345678' } });
      const sync = await call(testbank, `${path}/sync`, { method: 'POST', secret, json });
      await call(testbank, `/v1/blacklist/${item.body.id}`, { method: 'DELETE' });
      expect(sync.status).toBe(204);
      expect((await call(testbank, path, { secret })).body).toMatchObject({ sync_fail_counter: 1, sync_active: false });
      const forced = await call(testbank, `${path}/sync`, { method: 'POST', secret, json: { ...json, force: true } });
      expect(forced.status).toBe(204);
      expect((await call(testbank, path, { secret })).body).toMatchObject({ sync_fail_counter: 0, sync_active: true });
    },
  );

  it('leaves its accounts behind, and finds them again', async () => {
    const secret = await createToken();
    const { connection } = await connect(secret, 'full');
    const accounts = await accountsOf(secret);
    await call(testbank, `/v1/connections/${connection.id}`, { method: 'DELETE', secret });
    expect(await accountsOf(secret)).toEqual(accounts);
    await connect(secret, 'full');
    expect(await accountsOf(secret)).toEqual(accounts);
  });

  it('has turnovers that are new until they are marked as seen', async () => {
    const secret = await createToken();
    await connect(secret, 'full');
    const [account] = await accountsOf(secret);
    const path = `/v1/api/accounts/${account.id}`;
    const fresh = async () =>
      (await call(testbank, `${path}/turnovers?only_new=true`, { secret })).body.turnovers.length;
    expect(await fresh()).toBeGreaterThan(0);
    await call(testbank, `${path}/markAsSeen`, { method: 'POST', secret });
    expect(await fresh()).toBe(0);
  });

  it('is not made for a bank user who was deleted while the wizard was running', async () => {
    const user = (await call(testbank, '/v1/api/users', { method: 'PUT', json: { name: 'Erika' } })).body;
    const path = `/v1/api/users/${user.id}`;
    const secret = (await call(testbank, `${path}/accesstokens`, { method: 'PUT' })).body.token;
    const json = { sync_mode: 'full', bic: 'TESTDE88XXX' };
    const session = (await call(testbank, '/v1/connections', { method: 'PUT', secret, json })).body;
    await call(testbank, path, { method: 'DELETE' });
    const step = { key: session.wizard_session_key, ...login() };
    // An API key may continue the sessions of all bank users.
    expect((await call(testbank, '/v1/wizard', { method: 'POST', json: step })).status).toBe(422);
  });

  it('has a session that is read like that of a transaction, with a product of its own', async () => {
    const json = { sync_mode: 'full', bic: 'TESTDE88XXX' };
    const secret = await createToken();
    const start = (await call(testbank, '/v1/connections', { method: 'PUT', secret, json })).body;
    expect(start.transaction).toMatch(/^10001-bcs-/);
    const read = () => call(testbank, `/v1/sessions/${start.transaction}`);
    const session = { transaction: start.transaction, product: 'xs2a_api', parameters: json };
    expect(await read()).toMatchObject({ status: 200, body: { ...session, finished: false } });
    await walk(testbank, start.wizard_session_key, [login()], { secret });
    expect((await read()).body).toMatchObject({ ...session, finished: true, current_step: 'WizardFinishStep' });
  });

  it('has another session for each sync that needs the bank user', async () => {
    const secret = await createToken();
    const { connection } = await connect(secret, 'none');
    const sync = await call(testbank, `/v1/connections/${connection.id}/sync`, { method: 'POST', secret });
    const { status, body } = await call(testbank, `/v1/sessions/${sync.body.transaction}`);
    expect([status, body.product, body.finished]).toEqual([200, 'xs2a_api', false]);
  });

  it('that was deleted is not brought back by a sync that was under way', async () => {
    const secret = await createToken();
    const { connection } = await connect(secret, 'shared');
    const sync = await call(testbank, `/v1/connections/${connection.id}/sync`, { method: 'POST', secret, json: {} });
    await call(testbank, `/v1/connections/${connection.id}`, { method: 'DELETE', secret });
    await walk(testbank, sync.body.wizard_session_key, [login()], { secret });
    expect((await call(testbank, '/v1/connections', { secret })).body.total).toBe(0);
  });

  it('of another bank user is not found', async () => {
    const { connection } = await connect(await createToken(), 'full');
    const secret = await createToken();
    expect((await call(testbank, `/v1/connections/${connection.id}`, { secret })).status).toBe(404);
    expect(await accountsOf(secret)).toEqual([]);
  });
});
