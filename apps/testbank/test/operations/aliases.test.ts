import { encodeForm, encodePath, type Operation } from '@xs2a/contract';
import { readContract } from '@xs2a/contract/read';
import { exampleInput } from '@xs2a/contract/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestbank, type Testbank } from '../../src/testbank.ts';
import { call } from '../call.ts';
import { germanTestbank, login, walk } from '../walk.ts';

const contract = await readContract();
const aliased = contract.operations.flatMap((operation) =>
  operation.aliases.map((alias) => [`${operation.method} ${alias}`, operation, alias] as const),
);

let testbank: Testbank;
let token: string;
/** Ids of what exists, by the placeholders of the paths. */
const ids: Record<string, string> = {};
beforeAll(async () => {
  testbank = await createTestbank();
  const user = (await call(testbank, '/v1/users', { method: 'PUT', form: { name: 'Erika' } })).body;
  const access = (await call(testbank, `/v1/users/${user.id}/accesstokens`, { method: 'PUT' })).body;
  token = access.token;
  const secret = token;
  const json = { bic: 'TESTDE88XXX', sync_mode: 'full' };
  const session = (await call(testbank, '/v1/api/connections', { method: 'PUT', secret, json })).body;
  const step = { wizard_session_key: session.wizard_session_key, ...login('no-turnovers') };
  await call(testbank, '/v1/api/wizard', { method: 'POST', secret, json: { key: session.wizard_session_key } });
  const end = await call(testbank, '/v1.1/wizard', { method: 'POST', secret, json: step });
  expect(end.body.form.name).toBe('finish');
  const idOf = async (path: string) => (await call(testbank, path, { secret })).body.data[0].id;
  Object.assign(ids, {
    user_id: user.id,
    token_id: access.id,
    connection_id: await idOf('/v1/api/connections'),
    account_id: await idOf('/v1/accounts'),
  });
});
afterAll(() => testbank.close());

const secretOf = ({ security }: Operation) =>
  security.flat().some(({ name }) => name === 'apiKey') ? 'testbank_test_key' : token;

describe('an alias', () => {
  it('is there for the wizard, and for users, accounts and connections', () => {
    expect(aliased.length).toBeGreaterThan(20);
  });

  it.each(aliased.filter(([, { method }]) => method === 'GET'))(
    '%s is answered like its operation',
    async (_, operation, path) => {
      const read = async (template: string) => {
        const { status, body } = await call(testbank, encodePath({ ...operation, path: template }, ids), {
          secret: secretOf(operation),
        });
        return { status, body };
      };
      const answer = await read(path);
      expect(answer).toEqual(await read(operation.path));
      expect(answer.status).toBe(200);
    },
  );

  it.each(aliased.filter(([, { method }]) => method !== 'GET'))(
    '%s knows its operation',
    async (_, operation, path) => {
      const { status, body } = await call(
        testbank,
        encodePath({ ...operation, path }, { ...ids, user_id: 'bus_x', connection_id: 'bcn_x', account_id: 'bac_x' }),
        {
          method: operation.method,
          secret: secretOf(operation),
          json: operation.id === 'submitWizardStep' ? { key: 'unknown' } : {},
        },
      );
      const isFound = status === 200 || status === 422 || (status === 404 && path.includes('{'));
      expect([isFound, body]).toEqual([true, expect.anything()]);
    },
  );
});

describe('a creation', () => {
  const creations = [
    'createVerification',
    'createRisk',
    'createPayment',
    'createBankUser',
    'createBlacklistItem',
    'createAccessToken',
    'createBankConnection',
  ];

  it.each(creations)('%s takes JSON and a form alike', async (id) => {
    const operation = contract.operations.find((candidate) => candidate.id === id) as Operation;
    const { body } = exampleInput(contract, operation);
    const path = encodePath(operation, ids);
    const options = { method: operation.method, secret: secretOf(operation) };
    const json = await call(testbank, path, { ...options, json: body });
    // The blacklist takes an IBAN once.
    if (id === 'createBlacklistItem') await call(testbank, `${path}/${json.body.id}`, { method: 'DELETE' });
    const pairs = Object.fromEntries(new URLSearchParams(encodeForm(body)));
    const form = await call(testbank, path, { ...options, form: pairs });
    expect([json.status, form.status]).toEqual([200, 200]);
    expect(Object.keys(form.body)).toEqual(Object.keys(json.body));
    if (form.body.transaction === undefined || id === 'createBankConnection') return;
    const parametersOf = async ({ transaction }: { transaction: string }) =>
      asTexts((await call(testbank, `/v1/sessions/${transaction}`)).body.parameters);
    expect(await parametersOf(form.body)).toEqual(await parametersOf(json.body));
  });
});

/** A form has only texts. */
function asTexts(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, member) => (typeof member === 'number' ? String(member) : member)));
}

describe('the amount of a form', () => {
  it('is a number of the verification', async () => {
    const form = { ...germanTestbank, check_amount: '100.50', check_currency_id: 'EUR' };
    const { body } = await call(testbank, '/v1/verifications', { method: 'POST', form });
    await walk(testbank, body.wizard_session_key, [login('no-turnovers')]);
    const { status, body: verification } = await call(testbank, `/v1/verifications/${body.transaction}`);
    expect([status, Number(verification.check_amount)]).toEqual([200, 100.5]);
  });

  it('is a number of the payment', async () => {
    const form = {
      sender_bic: 'TESTDE88XXX',
      amount: '100.50',
      currency_id: 'EUR',
      purpose: 'Rent',
      recipient_holder: 'Erika',
      recipient_iban: 'DE89370400440532013000',
    };
    const { body } = await call(testbank, '/v1/payments', { method: 'POST', form });
    await walk(testbank, body.wizard_session_key, [login('no-turnovers'), { tan: '123456' }]);
    expect((await call(testbank, `/v1/payments/${body.transaction}`)).body.amount).toBe(100.5);
  });
});

describe('the key of a wizard session', () => {
  it.each(['key', 'wizard_session_key'])('is called %s, in JSON and in a form', async (name) => {
    const { body } = await call(testbank, '/v1/verifications', { method: 'POST', json: germanTestbank });
    const step = { [name]: body.wizard_session_key };
    for (const options of [{ json: step }, { form: step }]) {
      expect((await call(testbank, '/v1/wizard', { method: 'POST', ...options })).body.form.name).toBe('login');
    }
    const wrong = await call(testbank, '/v1/wizard', { method: 'POST', json: { [name]: 'unknown' } });
    expect([wrong.status, Object.keys(wrong.body.errors)]).toEqual([422, [name]]);
  });

  it.each([
    ['testbank_test_key', 'testbank_live_key'],
    ['testbank_live_key', 'testbank_test_key'],
  ])('of the mode of %s is refused with %s, and goes on with its own', async (secret, other) => {
    const { body } = await call(testbank, '/v1/verifications', { method: 'POST', secret });
    const json = { key: body.wizard_session_key };
    const refused = await call(testbank, '/v1/wizard', { method: 'POST', secret: other, json });
    expect([refused.status, refused.body.code]).toEqual([403, 403]);
    expect((await call(testbank, '/v1/wizard', { method: 'POST', secret, json })).body.form.name).toBe('bank');
  });
});

describe('a client in the field, over HTTP', () => {
  let url: string;
  beforeAll(async () => {
    url = await testbank.listen(0);
  });

  /** A call as the published SDKs make it: JSON, with a charset. */
  async function send(path: string, method: string, secret: string, json?: object) {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`api:${secret}`).toString('base64')}`,
        ...(json !== undefined && { 'content-type': 'application/json; charset=UTF-8' }),
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
  }

  it.each(['/v1/wizard', '/v1/api/wizard', '/v1.1/wizard'])('walks the wizard by key at %s', async (path) => {
    const { body } = await send('/v1/verifications', 'POST', 'testbank_test_key', {});
    const step = async (values: object) => {
      const answer = await send(path, 'POST', 'testbank_test_key', { key: body.wizard_session_key, ...values });
      return [answer.status, answer.body.form.name];
    };
    expect(await step({})).toEqual([200, 'bank']);
    expect(await step(germanTestbank)).toEqual([200, 'login']);
    expect(await step({ action: 'back' })).toEqual([200, 'bank']);
    expect(await step(germanTestbank)).toEqual([200, 'login']);
    expect(await step(login())).toEqual([200, 'finish']);
    expect((await send(`/v1/verifications/${body.transaction}`, 'GET', 'testbank_test_key')).status).toBe(200);
  });

  it.each(['/v1/api/wizard', '/v1.1/wizard'])('is refused at %s as at the canonical address', async (path) => {
    for (const [secret, json] of [
      ['testbank_test_key', { key: 'unknown' }],
      ['testbank_test_key', {}],
      ['wrong', { key: 'unknown' }],
    ] as const) {
      const refused = await send(path, 'POST', secret, json);
      expect(refused).toEqual(await send('/v1/wizard', 'POST', secret, json));
      expect(refused.status).toBe(secret === 'wrong' ? 401 : 422);
    }
    expect((await send(path, 'GET', 'testbank_test_key')).status).toBe(405);
  });

  it('connects, reads, syncs and deletes at /v1/api/connections, with JSON', async () => {
    const user = (await send('/v1/users', 'PUT', 'testbank_test_key', { name: 'Max' })).body;
    const secret = (await send(`/v1/users/${user.id}/accesstokens`, 'PUT', 'testbank_test_key', {})).body.token;
    const start = await send('/v1/api/connections', 'PUT', secret, { sync_mode: 'full', country_id: 'DE' });
    expect(start.status).toBe(200);
    const step = (values: object) =>
      send('/v1/api/wizard', 'POST', secret, { key: start.body.wizard_session_key, ...values });
    await step({});
    await step(germanTestbank);
    expect((await step(login('no-turnovers'))).body.form.name).toBe('finish');
    const [connection] = (await send('/v1/api/connections', 'GET', secret)).body.data;
    const path = `/v1/api/connections/${connection.id}`;
    expect((await send(path, 'GET', secret)).body).toEqual(connection);
    expect((await send(`${path}/sync`, 'POST', secret, { force: true })).status).toBe(204);
    expect((await send(path, 'DELETE', secret)).status).toBe(204);
    expect((await send(path, 'GET', secret)).status).toBe(404);
  });

  it('is told of a mistake in JSON at /v1/api/connections', async () => {
    const refused = await send('/v1/api/connections', 'PUT', token, { sync_mode: 'often' });
    expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, ['sync_mode']]);
    expect((await send('/v1/api/connections', 'PUT', 'testbank_test_key', {})).status).toBe(403);
  });

  it('finds events by transaction_id', async () => {
    const { body } = await send('/v1/verifications', 'POST', 'testbank_test_key', germanTestbank);
    await walk(testbank, body.wizard_session_key, [login('no-turnovers')]);
    const path = `/v1/events?transaction_id=${body.transaction}`;
    const { status, body: page } = await send(path, 'GET', 'testbank_test_key');
    expect([status, page.total, page.data[0].data.transaction]).toEqual([200, 1, body.transaction]);
  });
});
