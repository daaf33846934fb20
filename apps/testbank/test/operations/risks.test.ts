import type { AccountSnapshotTurnover } from '@xs2a/types';
import { parse } from 'csv-parse/sync';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestbank, type Testbank } from '../../src/testbank.ts';
import { call } from '../call.ts';
import { germanTestbank, login, walk } from '../walk.ts';

let testbank: Testbank;
beforeAll(async () => {
  testbank = await createTestbank({ now: '2026-11-30T10:00:00Z' });
});
afterAll(() => testbank.close());

const checks = {
  xs2a_account_snapshot: { days: 45 },
  xs2a_all_accounts_check: {},
  xs2a_balance_check: { check_amount: 100, check_currency_id: 'EUR' },
  xs2a_balance_overview: {},
  xs2a_cashflow_overview: {},
  xs2a_chargeback_check: {},
  xs2a_children_check: {},
  xs2a_credit_check: { checks: ['income', 'credit'] },
  xs2a_direct_debit_check: { check_amount: 100, check_currency_id: 'EUR' },
  xs2a_fact_sheet: {},
  xs2a_name_check: { name: 'Mustermann', firstname: 'Hartmut' },
  xs2a_overdraft_limit_check: {},
  xs2a_seizure_check: {},
  xs2a_standing_orders_check: {},
};

/** A finished risk. */
async function risk(parameters: object, pin?: string) {
  const json = { ...germanTestbank, ...parameters };
  const { wizard_session_key: key, transaction } = (await call(testbank, '/v1/risks', { method: 'POST', json })).body;
  const steps = pin === 'accounts' ? [login(pin), { account: 0 }] : [login(pin)];
  const end = await walk(testbank, key, steps);
  expect(end.form.name).toBe('finish');
  return (await call(testbank, `/v1/risks/${transaction}`)).body;
}

const snapshotOf = ({ id }: { id: string }, query = '') => call(testbank, `/v1/risks/${id}/accountSnapshot${query}`);
const factSheetOf = ({ id }: { id: string }, query = '') => call(testbank, `/v1/risks/${id}/factSheet${query}`);

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: true });
  return text.replace(/\s+/g, ' ');
}

describe('a risk', () => {
  it.each(['12345', 'negative-balance', 'no-turnovers', 'with-chargeback', 'with-seizure', 'business'])(
    'has the result of each check that it asks for, with the PIN %s',
    async (pin) => {
      const body = await risk(checks, pin);
      expect(body).toMatchObject({ object: 'xs2a_risk', iban: 'DE62888888880012345678' });
      const results = Object.keys(body).filter((name) => name.startsWith('xs2a_'));
      expect(results.sort()).toEqual(Object.keys(checks).sort());
      expect(body.xs2a_account_snapshot).toEqual({
        days: 45,
        from: '0000-00-00',
        to: '0000-00-00',
        filters: [],
        all_tags: false,
        object: 'xs2a_account_snapshot',
      });
      expect(body.xs2a_seizure_check.is_seizure).toBe(pin === 'with-seizure' ? '1' : '0');
      // The same bank data lead to the balance in the check and in the file.
      const { body: snapshot } = await snapshotOf(body, '?format=json');
      expect(snapshot.balance).toMatchObject({
        balance: body.xs2a_balance_overview.balance,
        available: body.xs2a_balance_overview.available,
        limit: body.xs2a_balance_overview.limit,
      });
    },
  );

  it('has no result of a check that it does not ask for', async () => {
    const body = await risk({ xs2a_balance_overview: {} });
    expect(Object.keys(body).filter((name) => name.startsWith('xs2a_'))).toEqual(['xs2a_balance_overview']);
  });

  it.each([
    [{ from: '2026-02-30' }, ['xs2a_account_snapshot.from']],
    [{ from: '2026-11-01', to: '2026-02-29' }, ['xs2a_account_snapshot.to']],
    [{ from: '2026-11-02', to: '2026-11-01' }, ['xs2a_account_snapshot.to']],
  ])('is refused with the range %j', async (range, fields) => {
    const json = { ...germanTestbank, xs2a_account_snapshot: range };
    const answer = await call(testbank, '/v1/risks', { method: 'POST', json });
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, fields]);
  });

  it('takes a range of one day', async () => {
    const body = await risk({ xs2a_account_snapshot: { from: '2026-11-02', to: '2026-11-02' } });
    expect(body.xs2a_account_snapshot).toMatchObject({ days: 1, from: '2026-11-02', to: '2026-11-02' });
  });
});

describe('an account snapshot', () => {
  it('is what the client accepts, unless the request names a format', async () => {
    const { id } = await risk({ xs2a_account_snapshot: {}, xs2a_fact_sheet: {} });
    const typeOf = async (file: string, accept: string) =>
      (await call(testbank, `/v1/risks/${id}/${file}`, { accept })).headers.get('content-type');
    expect(await typeOf('accountSnapshot', 'application/json')).toBe('application/json');
    expect(await typeOf('accountSnapshot', 'text/csv')).toBe('text/csv; charset=utf-8');
    expect(await typeOf('accountSnapshot', '*/*')).toBe('application/pdf');
    expect(await typeOf('factSheet', 'application/json')).toBe('application/json');
    expect(await typeOf('accountSnapshot?format=csv', 'application/json')).toBe('text/csv; charset=utf-8');
    expect((await call(testbank, `/v1/risks/${id}/factSheet`, { accept: 'image/png' })).status).toBe(406);
  });

  it('is downloaded as json, with the balance and the turnovers of the range', async () => {
    const body = await risk({ xs2a_account_snapshot: { from: '2026-10-01', to: '2026-10-31' } });
    const answer = await snapshotOf(body, '?format=json');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="account-snapshot-${body.id}.json"`);
    const { account, balance, turnovers, ...rest } = answer.body;
    expect(account).toEqual({
      holder: 'MUSTERMANN, HARTMUT',
      description: 'Girokonto',
      iban: 'DE62888888880012345678',
      bic: 'TESTDE88XXX',
      bank_name: 'Testbank',
      country_id: 'DE',
      joint_account: false,
    });
    expect(rest).toEqual({ date: '2026-11-30', days: 31, filters: [] });
    expect(balance.date).toBe('2026-10-31');
    const days = turnovers.map(({ booking_date }: { booking_date: string }) => booking_date);
    expect(days.length).toBeGreaterThan(0);
    expect(days).toEqual([...days].sort().reverse());
    expect([days.at(-1) >= '2026-10-01', days[0] <= '2026-10-31']).toEqual([true, true]);
    // The balance of November 30 is that of October 31 and what was booked in between.
    const later = await risk({ xs2a_account_snapshot: { from: '2026-11-01' } });
    const { body: november } = await snapshotOf(later, '?format=json');
    const booked = november.turnovers.filter((turnover: { prebooked: boolean; canceled: boolean }) => {
      return !turnover.prebooked && !turnover.canceled;
    });
    const cents = (amount: number) => Math.round(amount * 100);
    const sum = booked.reduce((total: number, { amount }: { amount: number }) => total + cents(amount), 0);
    expect(cents(november.balance.balance) - sum).toBe(cents(balance.balance));
  });

  it('keeps the turnovers of the filters, with the tags that are filters', async () => {
    const filters = ['rent', 'income'];
    const plain = (await snapshotOf(await risk({ xs2a_account_snapshot: { filters } }), '?format=json')).body;
    const tagsOf = (turnovers: { tags: string[] }[]) => new Set(turnovers.flatMap(({ tags }) => tags));
    expect(plain.filters).toEqual(filters);
    expect([...tagsOf(plain.turnovers)].sort()).toEqual(['income', 'rent']);
    const full = await risk({ xs2a_account_snapshot: { filters, all_tags: 'true' } });
    expect(full.xs2a_account_snapshot.all_tags).toBe(true);
    const tagged = (await snapshotOf(full, '?format=json')).body;
    expect(tagged.turnovers).toHaveLength(plain.turnovers.length);
    expect([...tagsOf(tagged.turnovers)].sort()).toEqual(['expenditure', 'income', 'rent', 'salary']);
  });

  it('is a list of one statement in json2', async () => {
    const body = await risk(checks);
    const [json, json2] = [await snapshotOf(body, '?format=json'), await snapshotOf(body, '?format=json2')];
    const { account, balance, ...turnovers } = json.body;
    expect(json2.body).toEqual([{ account, balance, turnovers }]);
  });

  it('has all accounts in json2 only', async () => {
    const body = await risk({ xs2a_account_snapshot: { all_accounts: true, days: 10 } }, 'with-credit-card');
    const { body: statements } = await snapshotOf(body, '?format=json2');
    expect(statements.map(({ account }: { account: { iban: string } }) => account.iban)).toEqual([
      body.iban,
      'DE04888888880087654321',
      '',
    ]);
    expect(statements[1].balance).toMatchObject({ available: null, limit: null });
    for (const query of ['', '?format=pdf', '?format=csv', '?format=json']) {
      const answer = await snapshotOf(body, query);
      expect([query, answer.status, Object.keys(answer.body.errors)]).toEqual([query, 422, ['format']]);
    }
  });

  it('is a table in csv, with the turnovers of the json', async () => {
    const body = await risk(checks);
    const { turnovers } = (await snapshotOf(body, '?format=json')).body;
    const answer = await snapshotOf(body, '?format=csv');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="account-snapshot-${body.id}.csv"`);
    expect(answer.body.split('\n')[0]).toMatch(/^booking_date;amount;currency_id;purpose;counter_iban;counter_bic/);
    const rows = parse(answer.body, { delimiter: ';', columns: true });
    expect(rows).toEqual(
      turnovers.map((turnover: AccountSnapshotTurnover) => ({
        booking_date: turnover.booking_date,
        amount: Number(turnover.amount).toFixed(2),
        currency_id: 'EUR',
        purpose: turnover.purpose?.join(' '),
        counter_iban: turnover.counter_iban ?? '',
        counter_bic: turnover.counter_bic ?? '',
        counter_holder: turnover.counter_holder ?? '',
        prebooked: turnover.prebooked ? '1' : '0',
        canceled: turnover.canceled ? '1' : '0',
        tags: turnover.tags?.join(' '),
      })),
    );
  });

  it('is a PDF without a format, and the same bytes each time', async () => {
    const body = await risk({ xs2a_account_snapshot: { days: 10 } });
    const answer = await snapshotOf(body);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="account-snapshot-${body.id}.pdf"`);
    expect((await snapshotOf(body, '?format=pdf')).body).toEqual(answer.body);
    const text = await textOf(answer.body);
    expect(text).toContain('MUSTERMANN, HARTMUT');
    expect(text).toContain('21.11.2026 bis 30.11.2026');
    const { turnovers } = (await snapshotOf(body, '?format=json')).body;
    for (const { purpose } of turnovers) expect(text).toContain(purpose[0].replace(/\s+/g, ' '));
  });
});

describe('a fact sheet', () => {
  it('has twelve sections in json', async () => {
    const body = await risk({ xs2a_fact_sheet: { limit_turnover_days: 100 } });
    expect(body.xs2a_fact_sheet.limit_turnover_days).toBe(100);
    const answer = await factSheetOf(body, '?format=json');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="fact-sheet-${body.id}.json"`);
    expect(Object.keys(answer.body)).toHaveLength(12);
    expect(answer.body.cashFlow).toHaveLength(100);
    expect(answer.body.facts).toContainEqual({ name: 'limit_turnover_days', value: 100 });
  });

  it('is a PDF with its data, and the same bytes each time', async () => {
    const body = await risk({ xs2a_fact_sheet: {} }, 'with-chargeback');
    const { body: facts } = await factSheetOf(body, '?format=json');
    const answer = await factSheetOf(body, '?format=pdf');
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="fact-sheet-${body.id}.pdf"`);
    expect((await factSheetOf(body, '?format=pdf')).body).toEqual(answer.body);
    const text = await textOf(answer.body);
    expect(text).toContain('Kontoanalyse');
    expect(text).toContain('DE62 8888 8888 0012 3456 78');
    expect(text).toContain(facts.standingOrders[0].recipient_account.holder);
    expect(text).toContain(facts.chargebacks[0].purpose[0]);
  });
});

describe('a file', () => {
  const files = ['accountSnapshot', 'factSheet'];

  it.each(files)('%s is not there if the risk was created without it', async (file) => {
    const { id } = await risk({ xs2a_balance_overview: {} });
    expect((await call(testbank, `/v1/risks/${id}/${file}?format=json`)).status).toBe(404);
  });

  it.each(files)('%s of a risk that does not exist is not there', async (file) => {
    expect((await call(testbank, `/v1/risks/xr_6NEm0jRpXYhPP5AO/${file}?format=json`)).status).toBe(404);
  });

  it.each(files)('%s of a risk that was deleted is gone', async (file) => {
    const { id } = await risk({ xs2a_account_snapshot: { days: 10 }, xs2a_fact_sheet: {} });
    const path = `/v1/risks/${id}/${file}?format=json`;
    expect((await call(testbank, path)).status).toBe(200);
    expect((await call(testbank, `/v1/risks/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await call(testbank, path)).status).toBe(410);
  });

  it.each(files)('%s of the other mode is refused', async (file) => {
    const { id } = await risk({ xs2a_account_snapshot: { days: 10 }, xs2a_fact_sheet: {} });
    const path = `/v1/risks/${id}/${file}?format=json`;
    expect((await call(testbank, path, { secret: 'testbank_live_key' })).status).toBe(403);
  });

  it.each(files)('%s has no other format', async (file) => {
    const { id } = await risk({ xs2a_account_snapshot: { days: 10 }, xs2a_fact_sheet: {} });
    const answer = await call(testbank, `/v1/risks/${id}/${file}?format=xml`);
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, ['format']]);
  });
});
