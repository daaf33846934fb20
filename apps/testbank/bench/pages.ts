/** Pages of long lists: the first and the last one of a million events, verifications and turnovers. */
import { DatabaseSync } from 'node:sqlite';
import { createTestbank } from '@xs2a/testbank';
import { median, toBenchmarkRow } from '@xs2a/tools-lib';
import { blockSize } from '../src/store/list-blocks.ts';
import { callerOf } from './caller.ts';
import { startTestbank, withDatabase } from './servers.ts';

const rows = 1_000_000;
const turnoversOfDay = 100;
const days = rows / turnoversOfDay;
const perPage = 15;
const runs = 3;
/** Requests of a run. */
const samples = 15;

export async function benchPages(): Promise<void> {
  await withDatabase(async (file) => {
    const { token, accountId, firstDay } = await fill(file);
    const testbank = await startTestbank(file);
    try {
      const last = Math.ceil(rows / perPage);
      for (const list of ['events', 'verifications']) {
        await measure(`the first page of 1,000,000 ${list}`, testbank.url, `/v1/${list}`);
        await measure(`the last page of 1,000,000 ${list}`, testbank.url, `/v1/${list}?page=${last}`);
        const middle = Math.ceil(last / 2);
        await measure(`the middle page of 1,000,000 ${list}`, testbank.url, `/v1/${list}?page=${middle}`);
      }
      const path = `/v1/api/accounts/${accountId}/turnovers`;
      for (const [name, day] of [
        ['the newest', dayAfter(firstDay, days - 1)],
        ['the oldest', firstDay],
      ]) {
        const query = `${path}?from=${day}&to=${day}`;
        await measure(`${name} 100 of 1,000,000 turnovers`, testbank.url, query, token);
      }
    } finally {
      await testbank.stop();
    }
  });
}

async function measure(what: string, url: string, path: string, secret?: string): Promise<void> {
  const call = callerOf(url, secret);
  const medians: number[] = [];
  for (let run = 0; run < runs; run++) {
    const times: number[] = [];
    for (let count = 0; count < samples; count++) {
      const started = performance.now();
      const { data, turnovers } = await call('GET', path);
      times.push(performance.now() - started);
      if (((data ?? turnovers) as unknown[]).length === 0) throw new Error(`${path} is empty.`);
    }
    medians.push(median(times));
  }
  console.log(toBenchmarkRow(`testbank, ${what}`, medians, { value: 20, unit: ' ms', digits: 1 }));
}

/** Makes a database with a connected bank user, and multiplies what it contains. */
async function fill(file: string): Promise<{ token: string; accountId: string; firstDay: string }> {
  const testbank = await createTestbank({ database: file });
  const { fetch, control } = testbank;
  await control.createFinishedSession({ product: 'verification' });
  const parameters = { sync_mode: 'none' };
  const { bank_user_id } = await control.createFinishedSession({ product: 'connection', parameters });
  const secrets = `/v1/api/users/${bank_user_id}/accesstokens?valid_until=2999-01-01`;
  const ask = async (path: string, secret: string, method = 'GET') => {
    const authorization = `Basic ${Buffer.from(`api:${secret}`).toString('base64')}`;
    return (await fetch(`http://testbank${path}`, { method, headers: { authorization } })).json();
  };
  const { token } = (await ask(secrets, 'testbank_test_key', 'PUT')) as { token: string };
  const accounts = (await ask('/v1/api/accounts', token)) as { data: { id: string }[] };
  const accountId = accounts.data[0]?.id ?? '';
  await testbank.close();
  const firstDay = multiply(file, accountId);
  return { token, accountId, firstDay };
}

/** @returns the day of the oldest turnover */
function multiply(file: string, accountId: string): string {
  const firstDay = dayAfter(new Date().toISOString().slice(0, 10), -days);
  const database = new DatabaseSync(file);
  database.exec(`
    pragma synchronous = off;
    create temp table number (n integer primary key);
    with recursive counted (n) as (select 1 union all select n + 1 from counted where n < ${rows})
      insert into number select n from counted;
    begin;
    insert into event
      select 'ev_' || n, account_id, testmode, n + (select max(ordinal) from event), type, transaction_id, reference,
        message, data, created_at
      from number, (select * from event where type = 'transaction.created' limit 1);
    insert into turnover (bank_account_id, bank_id, booking_date, amount, prebooked, canceled, seen, body)
      select bank_account_id, 'copy-' || n, date('${firstDay}', '+' || ((n - 1) / ${turnoversOfDay}) || ' days'),
        amount, 0, 0, 0, body
      from number, (select * from turnover where bank_account_id = '${accountId}' limit 1);
  `);
  copyTransactions(database);
  database.exec('commit');
  database.close();
  return firstDay;
}

function copyTransactions(database: DatabaseSync): void {
  const names = (database.prepare("select name from pragma_table_info('xs2a_transaction')").all() as { name: string }[])
    .map(({ name }) => name)
    .filter((name) => name !== 'position');
  const values = names.map((name) => (name === 'id' || name === 'reference' ? `${name} || '-' || n` : name));
  database.exec(`
    insert into xs2a_transaction (${names.join(', ')})
      select ${values.join(', ')} from number, (select * from xs2a_transaction limit 1);
    create temp table list as select list from list_block limit 1;
    delete from list_block;
    insert into list_block
      select list, position / ${blockSize}, count(*) from list, xs2a_transaction group by position / ${blockSize};
  `);
}

function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}
