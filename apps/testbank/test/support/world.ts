import { createAccount, createApiKey } from '../../src/store/accounts.ts';
import { createTestbank, type Testbank } from '../../src/testbank.ts';
import { call } from '../call.ts';
import { germanTestbank, login, walk } from '../walk.ts';
import { openUnused, type TemporaryDatabase, temporaryDatabase } from './database.ts';

/** Somebody who owns one of everything. */
export interface Owner {
  readonly name: string;
  /** Account and mode. */
  readonly realm: string;
  readonly account: string;
  readonly key: string;
  readonly token: string;
  /** Ids of what it owns, by the placeholders of the paths; some have several. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Key of a wizard session that waits for its first step. */
  readonly openSession: string;
  /** The half of shared credentials that it got. */
  readonly half: string;
  /** Texts that nobody else may see. */
  readonly marks: readonly string[];
}

/** Two accounts with both modes, and a bank user in each of them; in the first there are two. */
export interface World {
  readonly testbank: Testbank;
  readonly database: TemporaryDatabase;
  readonly owners: readonly Owner[];
  close(): Promise<void>;
}

const secondKeys = { test: 'second_test_key', live: 'second_live_key' };

/** Adds an account with {@link secondKeys} to a database that nobody uses. */
async function addAccount(file: string): Promise<void> {
  const { store, queue } = await openUnused(file);
  await store.write(async (db) => {
    const { id } = await createAccount(db, 'Second', 0);
    await createApiKey(db, id, 1, secondKeys.test, 0);
    await createApiKey(db, id, 0, secondKeys.live, 0);
  });
  await queue.close();
  await store.close();
}

export async function createWorld(): Promise<World> {
  const database = temporaryDatabase();
  await (await createTestbank({ database: database.file })).close();
  await addAccount(database.file);
  const testbank = await createTestbank({ database: database.file });
  const owners: Owner[] = [];
  for (const [realm, key, account] of [
    ['first Test', 'testbank_test_key', 'first'],
    ['first Live', 'testbank_live_key', 'first'],
    ['second Test', secondKeys.test, 'second'],
    ['second Live', secondKeys.live, 'second'],
  ] as const) {
    for (const user of realm === 'first Test' ? ['Anna', 'Bert'] : ['Anna']) {
      owners.push(await createOwner(testbank, `${user} of ${realm}`, { realm, key, account }));
    }
  }
  return {
    testbank,
    database,
    owners,
    close: async () => {
      await testbank.close();
      database.remove();
    },
  };
}

async function createOwner(
  testbank: Testbank,
  name: string,
  { realm, key, account }: Pick<Owner, 'realm' | 'key' | 'account'>,
): Promise<Owner> {
  const secret = { secret: key };
  const isTest = key.includes('test_key');
  const bank = isTest ? germanTestbank : { bank_code: '90010100', country_id: 'DE' };
  const userName = name.toLowerCase().replaceAll(' ', '.');
  const finished = async (path: string, json: object, steps: Record<string, string>[] = []) => {
    const session = (await call(testbank, path, { method: 'POST', json, ...secret })).body;
    const end = await walk(testbank, session.wizard_session_key, [login('no-turnovers', userName), ...steps], secret);
    if (end.form?.name !== 'finish') throw new Error(`${path} has not finished: ${JSON.stringify(end)}`);
    const { body } = await call(testbank, `${path}/${session.transaction}`, secret);
    return [body.id, session.transaction] as string[];
  };
  const mark = { ...bank, merchant_id: name };
  const verification = await finished('/v1/verifications', mark);
  const risk = await finished('/v1/risks', { ...mark, xs2a_balance_check: { amount: 1, currency_id: 'EUR' } });
  const payment = await finished(
    '/v1/payments',
    {
      sender_bic: isTest ? 'TESTDE88XXX' : 'AUENDE10XXX',
      merchant_id: name,
      recipient_holder: `Friend of ${name}`,
      recipient_iban: 'DE62888888880012345678',
      recipient_country_id: 'DE',
      amount: 1.5,
      currency_id: 'EUR',
      purpose: name,
    },
    [{ tan: '123456' }],
  );
  const transactions = [verification, risk, payment].flat();
  const user = (await call(testbank, '/v1/api/users', { method: 'PUT', json: { name }, ...secret })).body;
  const path = `/v1/api/users/${user.id}/accesstokens`;
  const token = (await call(testbank, path, { method: 'PUT', ...secret })).body;
  const speaker = { secret: token.token as string };
  const connect = async (sync_mode: string) => {
    const json = { ...bank, sync_mode };
    const session = (await call(testbank, '/v1/connections', { method: 'PUT', json, ...speaker })).body;
    return {
      session,
      end: await walk(testbank, session.wizard_session_key, [login('no-turnovers', userName)], speaker),
    };
  };
  const full = await connect('full');
  const shared = await connect('shared');
  const idsOf = async (target: string, caller: { secret: string }): Promise<string[]> =>
    (await call(testbank, target, caller)).body.data.map(({ id }: { id: string }) => id);
  const events = (
    await Promise.all([
      idsOf(`/v1/verifications/${verification[0]}/events`, secret),
      idsOf(`/v1/risks/${risk[0]}/events`, secret),
      idsOf(`/v1/payments/${payment[0]}/events`, secret),
    ])
  ).flat();
  const iban = account === 'first' ? 'DE04888888880087654321' : 'DE89370400440532013000';
  await call(testbank, '/v1/blacklist', { method: 'POST', json: { data: iban }, ...secret });
  const open = (await call(testbank, '/v1/verifications', { method: 'POST', json: mark, ...secret })).body;
  const values = {
    verification_id: verification,
    risk_id: risk,
    payment_id: payment,
    event_id: events,
    blacklist_id: await idsOf('/v1/blacklist', secret),
    user_id: [user.id],
    token_id: [token.id],
    connection_id: await idsOf('/v1/connections', speaker),
    account_id: await idsOf('/v1/api/accounts', speaker),
    transaction: [...transactions.filter((id) => id.includes('-')), open.transaction],
  };
  return {
    name,
    realm,
    account,
    key,
    token: token.token,
    values,
    openSession: open.wizard_session_key,
    half: shared.end.additional_data.login_credentials,
    marks: [
      name,
      token.token,
      open.wizard_session_key,
      full.session.wizard_session_key,
      shared.session.wizard_session_key,
      ...Object.entries(values).flatMap(([placeholder, ids]) => (placeholder === 'blacklist_id' ? [] : ids)),
    ],
  };
}
