import { readFile } from 'node:fs/promises';
import { readContract } from '@xs2a/contract/read';
import { createLog, type LogLevel } from '@xs2a/server/log';
import { createApp } from './app.ts';
import type { BankUser } from './bank/types.ts';
import { type Control, createControl } from './control/client.ts';
import { type OpenDatabase, openDatabase } from './database.ts';
import { createDeliverer } from './deliveries/deliver.ts';
import { createReceivers } from './deliveries/receivers.ts';
import type { WebhookReceiver } from './deliveries/send.ts';
import { sweep } from './deliveries/sweep.ts';
import { createAutomaticSync } from './operations/automatic-sync.ts';
import { realClock } from './platform/clock.ts';
import { isLoopback } from './platform/hosts.ts';
import { randomText } from './platform/ids.ts';
import { createVault } from './platform/secrets.ts';
import { createEraser, createScrubber } from './retention/erase.ts';
import { createAccount, createApiKey } from './store/accounts.ts';
import { writeSeed } from './store/settings.ts';
import type { Db } from './store/store.ts';
import { readNow, setNow } from './store/virtual-time.ts';

export interface TestbankOptions {
  /**
   * An SQLite file, or the URL of a PostgreSQL database, `postgres://…`, which several Testbanks can share. Default:
   * `:memory:`, which loses everything at `close()`.
   */
  database?: string;
  /**
   * The key that encrypts the secrets in a PostgreSQL database: 32 bytes in Base64. Default: the environment variable
   * `XS2A_TESTBANK_KEY`. The key of an SQLite file is in a file beside it.
   */
  key?: string;
  /** Maximum number of connections to a PostgreSQL database, from 4 to 1000. Default: 15. */
  databaseConnections?: number;
  /** With another number, a new database has different people and turnovers. Default: 1. */
  seed?: number;
  /** Time at which the clock of a new database starts. Default: the real time. */
  now?: Date | string;
  /** API keys of a new database. Default: `testbank_test_key` and `testbank_live_key`. */
  keys?: ApiKeys;
  /** Bank users of your own: a YAML or JSON file. */
  users?: string;
  /** Duration of a step with the PIN `slow` or at a slow bank, in milliseconds. Default: 3000. */
  slowMs?: number;
  /** Whether webhooks may go to loopback and private addresses, and to `http:`. Default: `true`. */
  allowLocalWebhooks?: boolean;
  /**
   * Receives all webhooks in this process, whatever their URLs: `createFetchHandler` of `@xs2a/webhooks/fetch` makes such
   * a receiver. Default: they are sent over the network.
   */
  webhookReceiver?: WebhookReceiver;
  /** Whether answers are not checked against the contract, which saves time. Default: `false`. */
  production?: boolean;
  /**
   * Token that requests to `/_testbank` need. Default: none with a loopback host, a random one with any other. `control`
   * works without it.
   */
  controlToken?: string;
  /** What is written to the standard error stream. Default: `error`, only errors of the Testbank itself. */
  logLevel?: LogLevel;
}

export interface ApiKeys {
  readonly test: string;
  readonly live: string;
}

/** The keys of a Testbank that only this machine can reach. */
export const knownKeys: ApiKeys = { test: 'testbank_test_key', live: 'testbank_live_key' };

/** Keys that nobody can guess. */
export function randomKeys(): ApiKeys {
  return { test: randomText(40), live: randomText(40) };
}

export interface Testbank {
  /** Number of operations that are served. */
  readonly operations: number;
  /**
   * Answers like `fetch`, in this process and without a port: `createXs2aClient({ fetch: testbank.fetch, … })`. The host
   * of the URL does not matter.
   */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** Controls the Testbank without a port: accounts, webhooks, the clock, the banks, faults, snapshots. */
  readonly control: Control;
  /** The token that requests to `/_testbank` need; `undefined` if they need none. */
  readonly controlToken: string | undefined;
  /**
   * Starts to serve.
   *
   * @param port 0 chooses a free port
   * @returns the address, without a slash at the end
   * @throws Error with `code: 'EADDRINUSE'` if the port is taken
   */
  listen(port: number, host?: string): Promise<string>;
  /** The API keys of a new database; `undefined` for an existing one. */
  readonly keys: ApiKeys | undefined;
  /** Answers open requests, and closes the database. */
  close(): Promise<void>;
}

/**
 * Opens the Testbank: the API with a memory.
 *
 * @throws {DatabaseError} for a database that cannot be used
 * @throws {UsersFileError} naming file, line and place of every mistake
 */
export function createTestbank(options: TestbankOptions = {}): Promise<Testbank> {
  return createTestbankOn(openDatabase, options);
}

/** @param open opens its database: another store, or another version of the tables */
export async function createTestbankOn(open: OpenDatabase, options: TestbankOptions): Promise<Testbank> {
  const { database = ':memory:', seed = 1, now, keys = knownKeys, slowMs = 3000, production = false } = options;
  const users = options.users === undefined ? [] : await readUsers(options.users);
  const clock = realClock;
  const log = createLog(options.logLevel ?? 'error');
  const { store, vaultKey, queue } = await open(database, {
    clock,
    log,
    key: options.key,
    connections: options.databaseConnections,
  });
  try {
    const contract = await readContract();
    const start = now === undefined ? undefined : new Date(now).getTime();
    const isNew = await store.write((db) => prepare(db, keys, start));
    const vault = createVault(vaultKey);
    const receivers = createReceivers(options.allowLocalWebhooks ?? true, options.webhookReceiver);
    queue.work('deliver', createDeliverer({ store, queue, vault, send: receivers.send }));
    queue.workInTransaction('sync', createAutomaticSync({ vault, queue, users, slowMs }));
    queue.workInTransaction('erase', createEraser(queue));
    queue.work('scrub', createScrubber(store));
    const foundation = { contract, store, clock, vault, queue, log, users };
    const { server, access } = createApp(foundation, {
      slowMs,
      isChecked: !production,
      controlToken: options.controlToken,
      checkReceiver: receivers.check,
      start,
    });
    await store.write((db) => sweep(db, queue));
    await queue.begin();
    return {
      operations: server.operations,
      fetch: server.fetch,
      control: createControl({ url: 'http://testbank', token: access.ownToken, fetch: server.fetch }),
      get controlToken() {
        return access.token;
      },
      listen: (port, host = '127.0.0.1') => {
        if (!isLoopback(host)) access.token ??= randomText(40);
        return server.listen(port, host);
      },
      keys: isNew ? keys : undefined,
      close: async () => {
        await server.close();
        await queue.close();
        await store.close();
      },
    };
  } catch (error) {
    await queue.close();
    await store.close();
    throw error;
  }

  /** Creates the first account in a database without one. */
  async function prepare(db: Db, { test, live }: ApiKeys, start: number | undefined): Promise<boolean> {
    const account = await db.selectFrom('account').select('id').limit(1).executeTakeFirst();
    if (account !== undefined) return false;
    await writeSeed(db, seed);
    if (start !== undefined) await setNow(db, realClock, start);
    const created = await readNow(db, realClock);
    const { id } = await createAccount(db, 'Testbank', created);
    await createApiKey(db, id, 1, test, created);
    await createApiKey(db, id, 0, live, created);
    return true;
  }
}

/** Reading it needs YAML and a validator, which most do not need. */
async function readUsers(file: string): Promise<readonly BankUser[]> {
  const { readUsersFile } = await import('./bank/users-file/read.ts');
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new Error(`--users "${file}" cannot be read: ${error.message}. Expected: a YAML or JSON file.`);
  });
  return readUsersFile(text, file);
}
