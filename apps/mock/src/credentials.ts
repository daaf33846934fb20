import { unauthorized } from './errors.ts';

/**
 * Asks for HTTP Basic with any password: the mock knows no keys, it only sees to it that a client sends one.
 *
 * @throws Problem 401 if there is none
 */
export function requireCredentials(authorization: string | undefined): void {
  const [, encoded] = /^basic\s+(\S+)$/i.exec(authorization ?? '') ?? [];
  if (encoded === undefined) throw unauthorized();
  const credentials = Buffer.from(encoded, 'base64').toString('utf8');
  const password = credentials.slice(credentials.indexOf(':') + 1);
  // The samples of the reference send the bare key where HTTP wants `api:key`; a colon is what tells them apart.
  if (!credentials.includes(':') || password === '') throw unauthorized();
}
