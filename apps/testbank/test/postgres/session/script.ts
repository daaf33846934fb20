/** A session that uses every operation of the contract, always in the same way. */
import type { Testbank } from '../../../src/testbank.ts';
import { login } from '../../walk.ts';
import type { AskOptions, Exchange, Recorder } from './recorder.ts';

const banks = [
  { bank_code: '88888888', country_id: 'DE' },
  { bank_code: '88888889', country_id: 'DE' },
  { bank_code: '88888', country_id: 'AT' },
];
const pins = [
  '12345',
  'accounts',
  'autosubmit',
  'business',
  'config',
  'forms',
  'next',
  'no-account',
  'no-standing-orders',
  'negative-balance,with-chargeback',
  'with-credit-card,with-seizure',
  'wrong',
  'iban:DE35888888880012345679',
];

const order = {
  recipient_holder: 'Holger Baumhaus',
  recipient_iban: 'DE08500105175412638463',
  recipient_country_id: 'DE',
  amount: 5,
  currency_id: 'EUR',
  purpose: 'Rent',
};
const checks = {
  xs2a_balance_check: { amount: 100, currency_id: 'EUR' },
  xs2a_cashflow_overview: {},
  xs2a_chargeback_check: {},
  xs2a_standing_orders_check: {},
  xs2a_account_snapshot: { days: 30 },
  xs2a_fact_sheet: {},
};

/** Tokens that no journey outlives. */
const lasting = { valid_until: '2030-01-01 00:00:00' };

/** What is entered in each form. */
const entries: Readonly<Record<string, object>> = {
  'second-login': { login_code: '123456' },
  config: { tan_method: 'sms' },
  showcases: { showcase: 'continue' },
  account: { account: '0' },
  tan: { tan: '123456' },
};

/** The three lists of transactions, with the operations about them. */
const products = [
  { list: 'verification', create: 'createVerification', Name: 'Verification', body: {} },
  { list: 'risk', create: 'createRisk', Name: 'Risk', body: checks },
  { list: 'payment', create: 'createPayment', Name: 'Payment', body: order },
];

export async function play({ control }: Testbank, recorder: Recorder): Promise<readonly Exchange[]> {
  const ask = recorder.ask.bind(recorder);
  const json = (body: object, options: AskOptions = {}): AskOptions => ({ ...options, json: body });

  /** Answers every form until the session ends. */
  async function walk(key: string, pin: string, user: string, options: AskOptions = {}): Promise<void> {
    const step = async (input: object) => (await ask('submitWizardStep', {}, json({ key, ...input }, options))).body;
    let answer = await step({});
    for (let left = 8; left > 0 && answer.form !== null && answer.form !== undefined; left -= 1) {
      const { name } = answer.form;
      if (name === 'finish') return;
      if (name === 'approval') await control.travel({ milliseconds: 5000 });
      answer = await step(
        name === 'approval' ? { action: 'poll' } : name === 'login' ? login(pin, user) : (entries[name] ?? {}),
      );
    }
    await step({ action: 'abort' });
  }

  async function lookUpBanks(): Promise<void> {
    await ask('getVersion');
    await ask('listBanks', {}, { query: { per_page: 100 } });
    for (const q of ['88', 'test', 'bank', 'x?']) await ask('autocompleteBanks', {}, { query: { q } });
    for (const bank of [...banks, { bank_code: '1', country_id: 'DE' }]) await ask('getBank', {}, { query: bank });
  }

  async function keepBlacklist(): Promise<void> {
    const ids: string[] = [];
    for (const data of ['DE04888888880087654321', 'DE89370400440532013000', 'DE04888888880087654321', 'nothing']) {
      const { status, body } = await ask('createBlacklistItem', {}, json({ data }));
      if (status === 200) ids.push(body.id);
    }
    for (const query of [{}, { per_page: 1, page: 2 }, { per_page: 0 }]) await ask('listBlacklistItems', {}, { query });
    for (const blacklist_id of ids) {
      for (const id of ['getBlacklistItem', 'deleteBlacklistItem', 'getBlacklistItem']) await ask(id, { blacklist_id });
    }
  }

  async function walkWizards(): Promise<void> {
    for (const { create, body } of products) {
      for (const [index, pin] of pins.entries()) {
        const bank = banks[index % banks.length];
        const started = create === 'createPayment' ? { ...body, sender_bic: 'TESTDE88XXX' } : { ...body, ...bank };
        const { status, body: session } = await ask(create, {}, json({ ...started, merchant_id: `shop ${index % 4}` }));
        if (status !== 200) continue;
        await walk(session.wizard_session_key, pin, `person.${index % 5}`);
        await ask('getSession', { transaction: session.transaction });
      }
      await ask(create, {}, json({ ...body, country_id: 'Nowhere' }));
    }
  }

  async function readTransactions(): Promise<void> {
    for (const { list, Name } of products) {
      const plural = `list${Name === 'Risk' ? 'Risks' : `${Name}s`}`;
      const ids = (await ask(plural, {}, { query: { per_page: 100 } })).body.data.map(({ id }: { id: string }) => id);
      for (const query of [
        { per_page: 2, page: 2 },
        { per_page: 3, page: 99 },
        { merchant_id: 'shop 1' },
        { from: '2026-06-01', to: '2026-06-01' },
        { from: '2026-06-02' },
      ]) {
        await ask(plural, {}, { query });
      }
      for (const id of ids.slice(0, 6)) {
        await ask(`get${Name}`, { [`${list}_id`]: id });
        await ask(`list${Name}Events`, { [`${list}_id`]: id });
      }
      await ask(`get${Name}`, { [`${list}_id`]: 'unknown' });
      if (list === 'payment') {
        await ask('markPaymentAsReceived', { payment_id: ids[0] });
        await ask('markPaymentAsLoss', { payment_id: ids[1] });
        await ask('markPaymentAsLoss', { payment_id: ids[0] });
      }
      if (list === 'risk') {
        for (const format of ['json', 'json2', 'csv', 'pdf'])
          await ask('downloadAccountSnapshot', { risk_id: ids[0] }, { query: { format } });
        for (const format of ['json', 'pdf'])
          await ask('downloadFactSheet', { risk_id: ids[0] }, { query: { format } });
      }
      for (const id of ids.slice(-2)) {
        for (const operation of ['delete', 'get', 'delete']) await ask(`${operation}${Name}`, { [`${list}_id`]: id });
      }
    }
  }

  /** @returns the tokens of the bank users */
  async function connect(): Promise<string[]> {
    const tokens: string[] = [];
    for (const name of ['Zoë', 'anna', 'Bert', 'Ähre']) {
      const user_id = (await ask('createBankUser', {}, json({ name }))).body.id;
      const created = (await ask('createAccessToken', { user_id }, json(lasting))).body;
      await ask('getAccessToken', { user_id, token_id: created.id });
      const { token } = (await ask('refreshAccessToken', { user_id, token_id: created.id }, json(lasting))).body;
      const other = (await ask('createAccessToken', { user_id })).body;
      await ask('deleteAccessToken', { user_id, token_id: other.id });
      await ask('getAccessToken', { user_id, token_id: other.id });
      await ask('listAccessTokens', { user_id });
      await ask('getBankUser', { user_id });
      tokens.push(token);
    }
    for (const query of [{}, { per_page: 2, page: 2 }]) await ask('listBankUsers', {}, { query });
    for (const [index, secret] of tokens.entries()) {
      const sync_mode = ['full', 'shared', 'none', 'full'][index] ?? 'full';
      const started = (await ask('createBankConnection', {}, json({ bic: 'TESTDE88XXX', sync_mode }, { secret }))).body;
      await walk(started.wizard_session_key, index === 3 ? 'with-credit-card' : '12345', `user.${index}`, { secret });
    }
    return tokens;
  }

  async function readAccounts(tokens: readonly string[]): Promise<void> {
    for (const secret of tokens) {
      const connections = (await ask('listBankConnections', {}, { secret })).body.data as { id: string }[];
      for (const { id: connection_id } of connections) {
        await ask('getBankConnection', { connection_id }, { secret });
        const sync = await ask('syncBankConnection', { connection_id }, json({}, { secret }));
        if (sync.status === 202) await walk(sync.body.wizard_session_key, 'wrong', 'user.2', { secret });
      }
      const accounts = (await ask('listBankAccounts', {}, { secret })).body.data as { id: string }[];
      for (const { id: account_id } of accounts) {
        await ask('getBankAccount', { account_id }, { secret });
        await ask('getBankAccountBalance', { account_id }, { secret });
        const range = { from: '2026-05-01', to: '2026-07-31' };
        await ask('getBankAccountTurnovers', { account_id }, { secret, query: range });
        await ask('markTurnoversAsSeen', { account_id }, json({}, { secret }));
        await ask('getBankAccountTurnovers', { account_id }, { secret, query: { ...range, only_new: 1 } });
      }
    }
  }

  async function meetFaults(): Promise<void> {
    for (const [operation_id, status] of [
      ['listEvents', 429],
      ['getVersion', 500],
      ['createVerification', 503],
    ] as const) {
      await control.createFault({ operation_id, status });
      const options = operation_id === 'createVerification' ? json(banks[0] as object) : {};
      await ask(operation_id, {}, options);
      await ask(operation_id, {}, options);
    }
    await ask('listEvents', {}, { secret: 'wrong' });
    await ask('listBankAccounts');
    await ask('submitWizardStep', {}, json({ key: 'k'.repeat(39) }));
  }

  async function readEvents(): Promise<void> {
    const { data, total } = (await ask('listEvents', {}, { query: { per_page: 100 } })).body;
    for (let page = 2; page <= Math.ceil(total / 100); page += 1)
      await ask('listEvents', {}, { query: { per_page: 100, page } });
    for (const { id } of data.slice(0, 5)) await ask('getEvent', { event_id: id });
    for (const query of [{ type: 'transaction.created' }, { from: '2026-06-02' }, { per_page: 7, page: 3 }]) {
      await ask('listEvents', {}, { query });
    }
  }

  async function forget(tokens: readonly string[]): Promise<void> {
    for (const secret of tokens.slice(0, 2)) {
      const [connection] = (await ask('listBankConnections', {}, { secret })).body.data as { id: string }[];
      if (connection === undefined) continue;
      for (const id of ['deleteBankConnection', 'getBankConnection'])
        await ask(id, { connection_id: connection.id }, { secret });
      await ask('listBankAccounts', {}, { secret });
    }
    const users = (await ask('listBankUsers')).body.data as { id: string }[];
    for (const { id: user_id } of users.slice(0, 2)) {
      for (const id of ['deleteBankUser', 'getBankUser']) await ask(id, { user_id });
    }
    await ask('listBankUsers');
  }

  await lookUpBanks();
  await keepBlacklist();
  await walkWizards();
  await readTransactions();
  const tokens = await connect();
  await readAccounts(tokens);
  await meetFaults();
  await readEvents();
  await control.saveSnapshot({ name: 'before' });
  await control.travel({ days: 3 });
  await readAccounts(tokens);
  await control.travel({ days: 31 });
  await readTransactions();
  await readEvents();
  await forget(tokens);
  await control.restoreSnapshot({ name: 'before' });
  await readTransactions();
  await readEvents();
  return recorder.exchanges;
}
