/** A Testbank with something of everything, for the conformance suite. */
import type { Testbank } from '../src/testbank.ts';
import { call } from './call.ts';
import { germanTestbank, login, walk } from './walk.ts';

/**
 * How many finished transactions of each kind, and how many bank connections there are: each case that changes or deletes
 * one needs one of its own.
 */
const copies = 12;

const checks = {
  xs2a_account_snapshot: {},
  xs2a_all_accounts_check: {},
  xs2a_balance_check: { check_amount: 100, check_currency_id: 'EUR' },
  xs2a_balance_overview: {},
  xs2a_cashflow_overview: {},
  xs2a_chargeback_check: {},
  xs2a_children_check: {},
  xs2a_credit_check: {},
  xs2a_direct_debit_check: {},
  xs2a_fact_sheet: {},
  xs2a_name_check: { name: 'Mustermann', firstname: 'Hartmut' },
  xs2a_overdraft_limit_check: {},
  xs2a_seizure_check: {},
  xs2a_standing_orders_check: {},
};

const payment = {
  sender_bic: 'TESTDE88XXX',
  sender_iban: 'DE62888888880012345678',
  recipient_holder: 'Holger Baumhaus',
  recipient_iban: 'DE08500105175412638463',
  amount: '5.00',
  currency_id: 'EUR',
  purpose: 'Purpose',
};

const blacklisted = [
  'DE89370400440532013000',
  'GB29NWBK60161331926819',
  'FR1420041010050500013M02606',
  'AT611904300234573201',
  'CH9300762011623852957',
  'NL91ABNA0417164300',
  'BE68539007547034',
  'ES9121000418450200051332',
];

/** What the suite needs to know of it. */
export interface Furnished {
  readonly apiKey: string;
  readonly accessToken: string;
  readonly ids: Readonly<Record<string, string>>;
}

/** Creates finished transactions of each kind, a blacklist, and a bank user with bank connections. */
export async function furnish(testbank: Testbank): Promise<Furnished> {
  for (let copy = 0; copy < copies; copy++) {
    await finish(testbank, '/v1/verifications', germanTestbank, [login()]);
    await finish(testbank, '/v1/risks', { ...germanTestbank, ...checks }, [login()]);
    await finish(testbank, '/v1/payments', payment, [login(), { tan: '123456' }]);
  }
  for (const data of blacklisted) await call(testbank, '/v1/blacklist', { method: 'POST', json: { data } });
  const transaction = await finish(testbank, '/v1/verifications', germanTestbank, [login()]);
  const { secret, ids } = await connect(testbank);
  return { apiKey: 'testbank_test_key', accessToken: secret, ids: { ...ids, transaction } };
}

async function finish(
  testbank: Testbank,
  path: string,
  json: object,
  steps: readonly Record<string, unknown>[],
): Promise<string> {
  const { body } = await call(testbank, path, { method: 'POST', json });
  const end = await walk(testbank, body.wizard_session_key, steps);
  if (end.form.name !== 'finish') throw new Error(`The wizard of ${path} has stopped at ${end.form.name}.`);
  return body.transaction;
}

/** A bank user with bank connections, and a token that speaks for it. */
async function connect(testbank: Testbank) {
  const user = (await call(testbank, '/v1/api/users', { method: 'PUT', json: { name: 'Erika' } })).body;
  const json = { valid_until: '2099-01-01 00:00:00' };
  const token = (await call(testbank, `/v1/api/users/${user.id}/accesstokens`, { method: 'PUT', json })).body;
  const secret = token.token;
  for (let number = 1; number <= copies; number++) {
    const json = { sync_mode: 'full', bic: 'TESTDE88XXX' };
    const session = (await call(testbank, '/v1/connections', { method: 'PUT', secret, json })).body;
    await walk(testbank, session.wizard_session_key, [login('12345', `erika.${number}`)], { secret });
  }
  const connection_id = (await call(testbank, '/v1/connections', { secret })).body.data[0].id;
  const account_id = (await call(testbank, '/v1/api/accounts', { secret })).body.data[0].id;
  return { secret, ids: { user_id: user.id, token_id: token.id, connection_id, account_id } };
}
