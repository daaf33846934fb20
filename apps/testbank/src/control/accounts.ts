import { randomText } from '../platform/ids.ts';
import {
  type AccountRow,
  type ApiKeyRow,
  createAccount,
  createApiKey,
  listAccounts,
  listApiKeys,
  revokeApiKey,
} from '../store/accounts.ts';
import { accountOf, type ControlServices, flagOf, missing, modeOf, toMoment, write } from './context.ts';
import type { Handlers, Schemas } from './types.ts';

/** Letters of an API key. */
const keyLength = 40;

type Ids = 'listAccounts' | 'createAccount' | 'listApiKeys' | 'createApiKey' | 'revokeApiKey';

export function accountHandlers(services: ControlServices): Pick<Handlers, Ids> {
  const { store } = services;
  return {
    listAccounts: () => store.read(async (db) => ({ accounts: (await listAccounts(db)).map(toAccount) })),
    createAccount: ({ name = 'Account' }) =>
      write(services, async (db, now) => {
        const account = await createAccount(db, name, now);
        const keys = { test: randomText(keyLength), live: randomText(keyLength) };
        await createApiKey(db, account.id, 1, keys.test, now);
        await createApiKey(db, account.id, 0, keys.live, now);
        return { ...toAccount(account), keys };
      }),
    listApiKeys: ({ account_id }) =>
      store.read(async (db) => {
        const { id } = await accountOf(db, account_id);
        return { keys: (await listApiKeys(db, id)).map(toApiKey) };
      }),
    createApiKey: ({ account_id, mode }) =>
      write(services, async (db, now) => {
        const { id } = await accountOf(db, account_id);
        const secret = randomText(keyLength);
        return { ...toApiKey(await createApiKey(db, id, flagOf(mode), secret, now)), secret };
      }),
    revokeApiKey: ({ key_id }) =>
      write(services, async (db, now) => {
        if (!(await revokeApiKey(db, key_id, now))) throw missing('API key', key_id);
      }),
  };
}

function toAccount({ id, number, name, created_at }: AccountRow): Schemas['Account'] {
  return { id, number, name, created_at: toMoment(created_at) };
}

function toApiKey({ id, account_id, testmode, ending, created_at, revoked_at }: ApiKeyRow): Schemas['ApiKey'] {
  return {
    id,
    account_id,
    mode: modeOf(testmode),
    ending,
    created_at: toMoment(created_at),
    revoked_at: revoked_at === null ? null : toMoment(revoked_at),
  };
}
