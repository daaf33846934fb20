/** The tables, as Kysely knows them. Moments are milliseconds since 1970 in virtual time; flags are 0 or 1. */
import type { Generated } from 'kysely';

export type Flag = 0 | 1;

export interface Tables {
  setting: SettingTable;
  account: AccountTable;
  api_key: ApiKeyTable;
  access_token: AccessTokenTable;
  bank_user: BankUserTable;
  blacklist_item: BlacklistItemTable;
  xs2a_transaction: TransactionTable;
  list_block: ListBlockTable;
  wizard_session: WizardSessionTable;
  bank_login: BankLoginTable;
  login_change: LoginChangeTable;
  bank_state: BankStateTable;
  booking: BookingTable;
  bank_connection: BankConnectionTable;
  credential_half: CredentialHalfTable;
  bank_account: BankAccountTable;
  turnover: TurnoverTable;
  event: EventTable;
  webhook: WebhookTable;
  delivery: DeliveryTable;
  job: JobTable;
}

/** What belongs to the whole database: seed, offset of the clock. */
interface SettingTable {
  name: string;
  value: string;
}

/** A merchant: everything below belongs to one. */
interface AccountTable {
  id: string;
  /** Five digits, the beginning of every transaction reference. */
  number: number;
  name: string;
  created_at: number;
}

interface ApiKeyTable {
  id: string;
  account_id: string;
  testmode: Flag;
  hash: string;
  /** Its last four letters, to tell keys apart. */
  ending: string;
  created_at: number;
  revoked_at: number | null;
}

/** Counts the rows of a long list whose positions are in one block. */
interface ListBlockTable {
  list: string;
  block: number;
  count: number;
}

/** Rows of lists have a position: newer ones have a higher one. */
interface Listed {
  position: Generated<number>;
  id: string;
  account_id: string;
  created_at: number;
}

interface BankUserTable extends Listed {
  testmode: Flag;
  name: string;
  email: string | null;
}

interface AccessTokenTable extends Listed {
  testmode: Flag;
  bank_user_id: string;
  hash: string;
  /** The token itself, encrypted: the API returns it again. */
  sealed: string;
  valid_until: number;
}

interface BlacklistItemTable extends Listed {
  iban: string;
}

export type Product = 'verification' | 'risk' | 'payment';

/** A verification, a risk or a payment, from the end of its wizard session. */
interface TransactionTable extends Listed {
  reference: string;
  testmode: Flag;
  product: Product;
  /** When it was deleted, or expired. Everything below is then empty. */
  deleted_at: number | null;
  /** The object of the API as JSON. */
  body: string | null;
  /** Encrypted JSON: the login with which its files are computed. */
  sealed_login: string | null;
  /** Filters of lists. Those of the account are of the sender for payments. */
  account_holder: string | null;
  iban: string | null;
  bic: string | null;
  country_id: string | null;
  account_number: string | null;
  bank_code: string | null;
  merchant_id: string | null;
  check_requested: Flag | null;
  check_passed: Flag | null;
  recipient_holder: string | null;
  recipient_iban: string | null;
  recipient_bic: string | null;
  recipient_country_id: string | null;
  /** In cents. */
  amount: number | null;
  purpose: string | null;
}

interface WizardSessionTable extends Listed {
  reference: string;
  testmode: Flag;
  key_hash: string;
  /** The key, encrypted: the API returns it again. */
  sealed_key: string;
  product: Product | 'connection' | 'sync';
  /** Of sessions of bank connections. */
  bank_user_id: string | null;
  connection_id: string | null;
  /** Encrypted JSON: what the wizard knows. Empty when the data of its transaction were deleted. */
  sealed_state: string | null;
  /** When the last step was made. */
  touched_at: number;
  deleted_at: number | null;
}

/** A login to a simulated bank, which any transaction and connection with the same user name shares. */
interface BankLoginTable {
  id: string;
  account_id: string;
  bank_code: string;
  country_id: string;
  /** Fingerprint of the user name, by which it is found. */
  user_hash: string;
  /** The user name, encrypted. */
  sealed_name: string;
  created_at: number;
}

/** What a control call has changed at a login. */
interface LoginChangeTable {
  account_id: string;
  bank_code: string;
  country_id: string;
  /** Fingerprint of the user name, and the name itself, encrypted. */
  user_hash: string;
  sealed_name: string;
  /** Fingerprint of the only PIN that is accepted; `null` for any. */
  password_hash: string | null;
  /** Encrypted JSON: IBANs of accounts that were opened. */
  sealed_ibans: string;
}

/** A bank that an account cannot reach, or only slowly. */
interface BankStateTable {
  account_id: string;
  bank_code: string;
  country_id: string;
  state: 'down' | 'slow';
}

/** A booking at a simulated bank that was not generated. */
interface BookingTable {
  position: Generated<number>;
  id: string;
  login_id: string;
  /** Of the payment that it came from; its data are deleted with it. */
  transaction_id: string | null;
  /** JSON. */
  body: string;
}

interface BankConnectionTable extends Listed {
  testmode: Flag;
  bank_user_id: string;
  bank_code: string;
  country_id: string;
  bic: string;
  bank_name: string;
  sync_mode: 'full' | 'shared' | 'none';
  sync_active: Flag;
  sync_message: string;
  sync_fail_counter: number;
  last_synced: number;
  /** Encrypted JSON of the login, in mode `full`. */
  sealed_credentials: string | null;
}

/** The half of shared credentials that stays here. */
interface CredentialHalfTable {
  id: string;
  bank_user_id: string;
  connection_id: string;
  sealed_half: string;
}

interface BankAccountTable extends Listed {
  testmode: Flag;
  bank_user_id: string;
  /** Identity at the bank, by which a recreated connection finds it again. */
  bank_key: string;
  holder: string;
  iban: string;
  bic: string;
  bank_name: string;
  country_id: string;
  joint_account: Flag;
  transaction_possible: Flag;
  /** In cents. */
  balance: number;
  overdraft_limit: number;
  /** Moment of the last sync. */
  seen_at: number;
}

interface TurnoverTable {
  position: Generated<number>;
  bank_account_id: string;
  /** Id at the bank: a second sync finds it again. */
  bank_id: string;
  booking_date: string;
  /** In cents. */
  amount: number;
  prebooked: Flag;
  canceled: Flag;
  /** Whether it was marked as seen. */
  seen: Flag;
  /** JSON: purpose, counter account, tags. */
  body: string;
}

interface EventTable {
  id: string;
  account_id: string;
  testmode: Flag;
  /** Counts the events of an account and mode from 1 without a gap: pages are found by it. */
  ordinal: number;
  type: string;
  /** Id and reference of the transaction that it belongs to. */
  transaction_id: string | null;
  reference: string | null;
  message: string;
  /** JSON of `data`; `{}` when the data of its transaction were deleted. */
  data: string;
  created_at: number;
}

interface WebhookTable {
  id: string;
  account_id: string;
  testmode: Flag;
  url: string;
  sealed_secret: string;
  created_at: number;
}

interface DeliveryTable {
  id: string;
  event_id: string;
  webhook_id: string;
  /** What the event is about: its deliveries are sent in order. */
  subject: string;
  status: 'pending' | 'delivered' | 'dead';
  /** How many tries were made. */
  attempts: number;
  /** When the next try is due. */
  due_at: number;
  /** JSON of the last try: when, status, duration, beginning of the answer. */
  last_attempt: string | null;
}

interface JobTable {
  position: Generated<number>;
  kind: string;
  /** A second job with this key replaces the first. */
  key: string;
  due_at: number;
  /** JSON. */
  payload: string;
  /** Jobs of one lane run one after the other. */
  lane: string;
  /** In real time: it rests until then, because it has failed. */
  leased_until: number;
  attempts: number;
}
