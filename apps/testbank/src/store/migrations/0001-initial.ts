import type { CreateTableBuilder, Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { type ColumnTypes, type DialectName, types } from './dialect.ts';

export const initial = (dialect: DialectName): Migration => ({
  up: async (db: Kysely<unknown>) => {
    for (const [name, columns] of Object.entries(tables)) {
      let table = db.schema.createTable(name) as CreateTableBuilder<string, string>;
      for (const column of columns) table = addColumn(table, column, types[dialect]);
      await (dialect === 'sqlite' ? table.modifyEnd(sql`strict`) : table).execute();
    }
    for (const [name, table, columns] of uniques) {
      await db.schema.createIndex(name).unique().on(table).columns(columns).execute();
    }
    for (const [name, table, columns] of indexes) {
      await db.schema.createIndex(name).on(table).columns(columns).execute();
    }
  },
});

/** `name type`, and `?` at the end if the column may be NULL. The type `position` counts rows. */
type Column = string;

const listed = ['position position', 'id text', 'account_id text', 'created_at integer'];

const tables: Readonly<Record<string, readonly Column[]>> = {
  setting: ['name text', 'value text'],
  account: ['id text', 'number integer', 'name text', 'created_at integer'],
  api_key: [
    'id text',
    'account_id text',
    'testmode integer',
    'hash text',
    'ending text',
    'created_at integer',
    'revoked_at integer?',
  ],
  bank_user: [...listed, 'testmode integer', 'name text', 'email text?'],
  access_token: [...listed, 'testmode integer', 'bank_user_id text', 'hash text', 'sealed text', 'valid_until integer'],
  blacklist_item: [...listed, 'iban text'],
  xs2a_transaction: [
    ...listed,
    'reference text',
    'testmode integer',
    'product text',
    'deleted_at integer?',
    'body text?',
    'sealed_login text?',
    'account_holder text?',
    'iban text?',
    'bic text?',
    'country_id text?',
    'account_number text?',
    'bank_code text?',
    'merchant_id text?',
    'check_requested integer?',
    'check_passed integer?',
    'recipient_holder text?',
    'recipient_iban text?',
    'recipient_bic text?',
    'recipient_country_id text?',
    'amount integer?',
    'purpose text?',
  ],
  list_block: ['list text', 'block integer', 'count integer'],
  wizard_session: [
    ...listed,
    'reference text',
    'testmode integer',
    'key_hash text',
    'sealed_key text',
    'product text',
    'bank_user_id text?',
    'connection_id text?',
    'sealed_state text?',
    'touched_at integer',
    'deleted_at integer?',
  ],
  bank_login: [
    'id text',
    'account_id text',
    'bank_code text',
    'country_id text',
    'user_hash text',
    'sealed_name text',
    'created_at integer',
  ],
  login_change: [
    'account_id text',
    'bank_code text',
    'country_id text',
    'user_hash text',
    'sealed_name text',
    'password_hash text?',
    'sealed_ibans text',
  ],
  bank_state: ['account_id text', 'bank_code text', 'country_id text', 'state text'],
  booking: ['position position', 'id text', 'login_id text', 'transaction_id text?', 'body text'],
  credential_half: ['id text', 'bank_user_id text', 'connection_id text', 'sealed_half text'],
  bank_connection: [
    ...listed,
    'testmode integer',
    'bank_user_id text',
    'bank_code text',
    'country_id text',
    'bic text',
    'bank_name text',
    'sync_mode text',
    'sync_active integer',
    'sync_message text',
    'sync_fail_counter integer',
    'last_synced integer',
    'sealed_credentials text?',
  ],
  bank_account: [
    ...listed,
    'testmode integer',
    'bank_user_id text',
    'bank_key text',
    'holder text',
    'iban text',
    'bic text',
    'bank_name text',
    'country_id text',
    'joint_account integer',
    'transaction_possible integer',
    'balance integer',
    'overdraft_limit integer',
    'seen_at integer',
  ],
  turnover: [
    'position position',
    'bank_account_id text',
    'bank_id text',
    'booking_date text',
    'amount integer',
    'prebooked integer',
    'canceled integer',
    'seen integer',
    'body text',
  ],
  event: [
    'id text',
    'account_id text',
    'testmode integer',
    'ordinal integer',
    'type text',
    'transaction_id text?',
    'reference text?',
    'message text',
    'data text',
    'created_at integer',
  ],
  webhook: ['id text', 'account_id text', 'testmode integer', 'url text', 'sealed_secret text', 'created_at integer'],
  delivery: [
    'id text',
    'event_id text',
    'webhook_id text',
    'subject text',
    'status text',
    'attempts integer',
    'due_at integer',
    'last_attempt text?',
  ],
  job: [
    'position position',
    'kind text',
    'key text',
    'due_at integer',
    'payload text',
    'lane text',
    'leased_until integer',
    'attempts integer',
  ],
};

/** The names of all tables. */
export const tableNames: readonly string[] = Object.keys(tables);

type Index = [name: string, table: string, columns: string[]];

const uniques: Index[] = [
  ['setting_name', 'setting', ['name']],
  ['account_id', 'account', ['id']],
  ['account_number', 'account', ['number']],
  ['api_key_id', 'api_key', ['id']],
  ['api_key_hash', 'api_key', ['hash']],
  ['bank_user_id', 'bank_user', ['id']],
  ['access_token_id', 'access_token', ['id']],
  ['access_token_hash', 'access_token', ['hash']],
  ['blacklist_item_id', 'blacklist_item', ['id']],
  ['blacklist_item_iban', 'blacklist_item', ['account_id', 'iban']],
  ['transaction_id', 'xs2a_transaction', ['id']],
  ['transaction_reference', 'xs2a_transaction', ['reference']],
  ['list_block_block', 'list_block', ['list', 'block']],
  ['wizard_session_id', 'wizard_session', ['id']],
  ['wizard_session_reference', 'wizard_session', ['reference']],
  ['wizard_session_key', 'wizard_session', ['key_hash']],
  ['bank_login_id', 'bank_login', ['id']],
  ['bank_login_user', 'bank_login', ['account_id', 'country_id', 'bank_code', 'user_hash']],
  ['login_change_user', 'login_change', ['account_id', 'country_id', 'bank_code', 'user_hash']],
  ['bank_state_bank', 'bank_state', ['account_id', 'country_id', 'bank_code']],
  ['booking_id', 'booking', ['id']],
  ['bank_connection_id', 'bank_connection', ['id']],
  ['credential_half_id', 'credential_half', ['id']],
  ['bank_account_id', 'bank_account', ['id']],
  ['bank_account_key', 'bank_account', ['bank_user_id', 'bank_key']],
  ['turnover_bank_id', 'turnover', ['bank_account_id', 'bank_id']],
  ['event_id', 'event', ['id']],
  ['event_ordinal', 'event', ['account_id', 'testmode', 'ordinal']],
  ['webhook_id', 'webhook', ['id']],
  ['delivery_id', 'delivery', ['id']],
  ['job_key', 'job', ['key']],
];

const indexes: Index[] = [
  ['bank_user_list', 'bank_user', ['account_id', 'testmode', 'position']],
  ['access_token_list', 'access_token', ['bank_user_id', 'position']],
  ['blacklist_item_list', 'blacklist_item', ['account_id', 'position']],
  ['transaction_list', 'xs2a_transaction', ['account_id', 'testmode', 'product', 'deleted_at', 'position']],
  ['booking_login', 'booking', ['login_id']],
  ['booking_transaction', 'booking', ['transaction_id']],
  ['credential_half_connection', 'credential_half', ['connection_id']],
  ['credential_half_user', 'credential_half', ['bank_user_id']],
  ['bank_connection_list', 'bank_connection', ['bank_user_id', 'position']],
  ['bank_account_list', 'bank_account', ['bank_user_id', 'position']],
  ['turnover_list', 'turnover', ['bank_account_id', 'booking_date', 'position']],
  ['event_transaction', 'event', ['transaction_id', 'ordinal']],
  ['event_type', 'event', ['account_id', 'testmode', 'type', 'ordinal']],
  ['webhook_account', 'webhook', ['account_id', 'testmode']],
  ['delivery_event', 'delivery', ['event_id']],
  ['delivery_due', 'delivery', ['status', 'due_at']],
  ['delivery_subject', 'delivery', ['webhook_id', 'subject', 'status']],
  ['job_due', 'job', ['due_at', 'position']],
];

function addColumn<Table extends CreateTableBuilder<string, string>>(
  table: Table,
  column: Column,
  { integer, text, position }: ColumnTypes,
): Table {
  const [, name = '', type = '', optional] = /^(\w+) (\w+)(\?)?$/.exec(column) ?? [];
  if (type === 'position') return table.addColumn(name, integer, position) as Table;
  return table.addColumn(name, type === 'text' ? text : integer, (built) =>
    optional === undefined ? built.notNull() : built,
  ) as Table;
}
