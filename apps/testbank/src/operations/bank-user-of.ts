import { Problem } from '@xs2a/server';
import type { Caller } from '../http/authenticate.ts';

/**
 * The bank user of the access token.
 *
 * @throws {Problem} 403 for an API key, which speaks for no bank user
 */
export function bankUserOf({ bankUserId }: Caller): string {
  if (bankUserId === undefined) throw new Problem(403, 'This operation needs an access token of a bank user.');
  return bankUserId;
}
