import { isSecretName } from '@xs2a/contract';
import type { RunOptions } from './options.ts';

/** Every secret of the caller. */
export function secretsIn({ apiKey, accessToken, url, credentials = {}, oauth2, headers = {} }: RunOptions): string[] {
  const inHeaders = Object.entries(headers)
    .filter(([name]) => isSecretName(name))
    // `Bearer …`: a server may repeat the token alone.
    .flatMap(([, value]) => [value, value.split(' ').at(-1)]);
  // The password of a pair with its user name may be repeated alone, too.
  const named = Object.values(credentials).flatMap((secret) => [secret, secret.slice(secret.indexOf(':') + 1)]);
  const all = [apiKey, accessToken, new URL(url).password, oauth2?.clientSecret, ...named, ...inHeaders];
  return all.filter((secret): secret is string => secret !== undefined && secret !== '');
}
