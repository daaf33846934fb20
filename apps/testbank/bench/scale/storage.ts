/** The space that events take in PostgreSQL, and what their deletion costs: row by row, and as a whole partition. */
import { createTestbank } from '@xs2a/testbank';
import pg from 'pg';
import { createPostgresServer } from '../../test/support/postgres-server.ts';

const events = 200_000;

export async function benchStorage(): Promise<void> {
  const database = await createPostgresServer();
  const client = new pg.Client({ connectionString: database.url, options: '-c search_path=testbank' });
  try {
    await fillTemplate(database.url);
    await client.connect();
    await multiply(client);
    for (const table of ['event', 'delivery', 'xs2a_transaction']) await measureSpace(client, table);
    await measureDeletion(client);
  } finally {
    await client.end().catch(() => {});
    await database.remove();
  }
}

/** Makes a verification with its event and a delivery, of which there will be copies. */
async function fillTemplate(database: string): Promise<void> {
  const testbank = await createTestbank({
    database,
    key: Buffer.alloc(32, 1).toString('base64'),
    webhookReceiver: () => new Response(),
  });
  await testbank.control.createWebhook({ url: 'https://example.com/hook' });
  await testbank.control.createFinishedSession({ product: 'verification' });
  await testbank.control.travel({ minutes: 1 });
  await testbank.close();
}

async function multiply(client: pg.Client): Promise<void> {
  const columns = async (table: string, own: Record<string, string>) => {
    const sql =
      'select column_name as name from information_schema.columns where table_schema = $1 and table_name = $2';
    const { rows } = await client.query(sql, ['testbank', table]);
    const names: string[] = rows.map(({ name }) => name).filter((name) => name !== 'position');
    return { names: names.join(', '), values: names.map((name) => own[name] ?? name).join(', ') };
  };
  // As long as an id of a Testbank.
  const id = (prefix: string) => `'${prefix}_' || lpad(number::text, 16, '0')`;
  for (const [table, own] of [
    ['event', { id: id('ev'), ordinal: 'number + 1000' }],
    ['delivery', { id: id('del'), event_id: id('ev') }],
    ['xs2a_transaction', { id: id('xv'), reference: `'10001-xv-' || lpad(number::text, 9, '0')` }],
  ] as const) {
    const { names, values } = await columns(table, own);
    await client.query(
      `insert into ${table} (${names}) select ${values} from (select * from ${table} limit 1) one, generate_series(1, ${events}) number`,
    );
  }
  await client.query('vacuum analyze');
}

async function measureSpace(client: pg.Client, table: string): Promise<void> {
  const { rows } = await client.query(
    `select pg_table_size($1) as rows, pg_indexes_size($1) as indexes, (select count(*) from ${table}) as count`,
    [table],
  );
  const [{ rows: bytes, indexes, count }] = rows;
  const each = (size: string) => Math.round(Number(size) / Number(count));
  console.log(`${table}\t${each(bytes)} bytes of a row\t${each(indexes)} bytes of its indexes`);
}

/** Half of the events are in one of two partitions; the other half is deleted row by row. */
async function measureDeletion(client: pg.Client): Promise<void> {
  await client.query(`
    create table monthly (like event including defaults, month integer not null) partition by range (month);
    create table monthly_1 partition of monthly for values from (1) to (2);
    create table monthly_2 partition of monthly for values from (2) to (3);
    create index on monthly (id);
    create index on monthly (account_id, testmode, ordinal);
    create index on monthly (transaction_id, ordinal);
    create index on monthly (account_id, testmode, type, ordinal);
    insert into monthly select event.*, 1 + ordinal % 2 from event;
  `);
  await client.query('vacuum analyze monthly');
  const written = async (sql: string) => {
    const position = async () => (await client.query('select pg_current_wal_lsn() as lsn')).rows[0].lsn as string;
    const before = await position();
    await client.query(sql);
    await client.query('vacuum monthly');
    const { rows } = await client.query('select pg_wal_lsn_diff($1, $2) as bytes', [await position(), before]);
    return Number(rows[0].bytes);
  };
  const half = events / 2;
  const deleted = await written('delete from monthly where month = 1');
  console.log(`delete of ${half} events, and vacuum\t${Math.round(deleted / half)} bytes of log for each`);
  const dropped = await written('drop table monthly_2');
  console.log(`drop of a partition of ${half} events\t${dropped} bytes of log for all`);
}
