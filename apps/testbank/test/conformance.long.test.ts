import { conform, loadContract, loadWorkflows, type Report } from '@xs2a/conformance';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestbank, type Testbank } from '../src/testbank.ts';
import { call } from './call.ts';
import { germanTestbank, login, walk } from './walk.ts';

/** How many finished transactions of each kind there are: each case that deletes one needs one of its own. */
const copies = 6;

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

const workflows = await loadWorkflows();

let testbank: Testbank;
let report: Report;

async function finish(path: string, json: object, steps: readonly Record<string, unknown>[]): Promise<string> {
  const { body } = await call(testbank, path, { method: 'POST', json });
  const end = await walk(testbank, body.wizard_session_key, steps);
  expect(end.form.name).toBe('finish');
  return body.transaction;
}

/** A bank user with two connections, and a token that speaks for it. */
async function connect() {
  const user = (await call(testbank, '/v1/api/users', { method: 'PUT', json: { name: 'Erika' } })).body;
  const json = { valid_until: '2099-01-01 00:00:00' };
  const token = (await call(testbank, `/v1/api/users/${user.id}/accesstokens`, { method: 'PUT', json })).body;
  const secret = token.token;
  for (const userName of ['erika', 'max', 'hartmut.mustermann']) {
    const json = { sync_mode: 'full', bic: 'TESTDE88XXX' };
    const session = (await call(testbank, '/v1/connections', { method: 'PUT', secret, json })).body;
    await walk(testbank, session.wizard_session_key, [login('12345', userName)], { secret });
  }
  const connection_id = (await call(testbank, '/v1/connections', { secret })).body.data[0].id;
  const account_id = (await call(testbank, '/v1/api/accounts', { secret })).body.data[0].id;
  return { secret, ids: { user_id: user.id, token_id: token.id, connection_id, account_id } };
}

beforeAll(async () => {
  testbank = await createTestbank({ slowMs: 0 });
  const url = await testbank.listen(0);
  for (let copy = 0; copy < copies; copy++) {
    await finish('/v1/verifications', germanTestbank, [login()]);
    await finish('/v1/risks', { ...germanTestbank, ...checks }, [login()]);
    await finish('/v1/payments', payment, [login(), { tan: '123456' }]);
  }
  const ibans = ['DE89370400440532013000', 'GB29NWBK60161331926819', 'FR1420041010050500013M02606'];
  for (const data of ibans) await call(testbank, '/v1/blacklist', { method: 'POST', json: { data } });
  const transaction = await finish('/v1/verifications', germanTestbank, [login()]);
  const { secret, ids } = await connect();
  report = await conform({
    contract: await loadContract(),
    url,
    apiKey: 'testbank_test_key',
    accessToken: secret,
    ids: { ...ids, transaction },
    workflows,
    timeoutMs: 120_000,
  });
});
afterAll(() => testbank.close());

describe('the conformance suite, with both credentials', () => {
  it('finds nothing', () => {
    const found = report.run.findings.map(({ finding, caseIds }) => [finding.rule, finding.found, caseIds]);
    expect(found).toEqual([]);
  });

  it('calls every operation with success', () => {
    const operations = report.coverage.dimensions.find(({ name }) => name === 'operations');
    expect(operations?.missing).toEqual([]);
  });

  it('leaves out only what it cannot ask a server with a memory', () => {
    const known = [
      'situation: the server does not understand the header Prefer',
      'random: The operation takes no input.',
      // The wizard makes them, and the list is used up.
      /^example: no \w+_id could be made for it alone$/,
    ];
    const reasons = report.run.leftOut.map(({ group, reason }) => `${group}: ${reason}`);
    const isKnown = (reason: string) =>
      known.some((one) => (typeof one === 'string' ? one === reason : one.test(reason)));
    expect(reasons.filter((reason) => !isKnown(reason))).toEqual([]);
  });

  it('walks every workflow to its end', () => {
    const walked = report.run.results.filter(({ group }) => group === 'workflow').map(({ id }) => id);
    const steps = workflows.flatMap((document) =>
      document.workflows.flatMap(({ id: workflow, steps }) =>
        steps.map(({ id, operationId }) => `${operationId}/workflow/${workflow}/${id}`),
      ),
    );
    expect(steps.length).toBeGreaterThan(200);
    expect(steps.filter((step) => !walked.includes(step))).toEqual([]);
  });
});
