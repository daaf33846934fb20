import { type Credential, Problem } from '@xs2a/server';
import { hashSecret } from '../platform/secrets.ts';
import { findAccessToken } from '../store/access-tokens.ts';
import { findApiKey } from '../store/accounts.ts';
import type { Db } from '../store/store.ts';
import type { Flag } from '../store/tables.ts';

/** Who calls, and whose data the call may see. */
export interface Caller {
  readonly accountId: string;
  /** The five digits at the beginning of references. */
  readonly accountNumber: number;
  readonly testmode: Flag;
  /** Of an access token; `undefined` for an API key. */
  readonly bankUserId: string | undefined;
}

/**
 * Finds out whose secret this is.
 *
 * @param readNow the virtual time: access tokens expire
 * @returns `undefined` for a secret that is unknown, revoked or expired
 * @throws {Problem} 403 for an API key where an access token is needed, and the reverse
 */
export async function authenticate(
  db: Db,
  credentials: readonly Credential[],
  readNow: () => Promise<number>,
): Promise<Caller | undefined> {
  const [first] = credentials;
  if (first === undefined || first.user !== 'api') return undefined;
  const hash = hashSecret(first.secret);
  const takes = (scheme: string) => credentials.some((credential) => credential.scheme.name === scheme);
  const key = await findApiKey(db, hash);
  if (key !== undefined) {
    if (!takes('apiKey'))
      throw new Problem(403, 'This operation needs an access token of a bank user, not an API key.');
    return { ...key, bankUserId: undefined };
  }
  const token = await findAccessToken(db, hash, await readNow());
  if (token === undefined) return undefined;
  if (!takes('accessToken')) throw new Problem(403, 'This operation needs an API key, not an access token.');
  return token;
}
