/** Credentials from the command line and the environment. */
import { UsageError } from './option-values.ts';
import { environmentName } from './send/environment.ts';
import type { ClientCredentials } from './send/oauth2.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Credentials by the names of their security schemes.
 *
 * @throws {UsageError} which repeats no secret
 */
export function credentialsOf(pairs: readonly string[]): Record<string, string> {
  const credentials = new Map<string, string>();
  for (const pair of pairs) {
    const separator = pair.indexOf('=');
    if (separator < 1 || separator === pair.length - 1)
      throw new UsageError(
        '--credential is not valid. Expected: a security scheme and its secret, such as ApiKey=4711.',
      );
    const name = pair.slice(0, separator);
    if (credentials.has(name)) throw new UsageError(`--credential ${name} is given twice.`);
    credentials.set(name, pair.slice(separator + 1));
  }
  return Object.fromEntries(credentials);
}

/** The credentials of the environment: that of the scheme `petstore_auth` is `XS2A_CREDENTIAL_PETSTORE_AUTH`. */
export function credentialsIn(env: Environment, schemes: readonly { readonly name: string }[]): Record<string, string> {
  return Object.fromEntries(
    schemes.flatMap(({ name }) => {
      const value = env[environmentName(name)];
      return value ? [[name, value] as const] : [];
    }),
  );
}

interface OAuth2Values {
  readonly 'oauth2-token-url'?: string | undefined;
  readonly 'oauth2-client-id'?: string | undefined;
  readonly 'oauth2-client-secret'?: string | undefined;
  readonly 'oauth2-scope'?: string | undefined;
}

/** @throws {UsageError} when one of address, client and secret is missing, or the address is not valid */
export function clientCredentialsOf(values: OAuth2Values, env: Environment): ClientCredentials | undefined {
  const tokenUrl = values['oauth2-token-url'];
  const clientId = values['oauth2-client-id'] ?? (env.XS2A_OAUTH2_CLIENT_ID || undefined);
  const clientSecret = values['oauth2-client-secret'] ?? (env.XS2A_OAUTH2_CLIENT_SECRET || undefined);
  const scope = values['oauth2-scope'];
  if (tokenUrl === undefined) {
    const given = (['oauth2-client-id', 'oauth2-client-secret', 'oauth2-scope'] as const).find(
      (name) => values[name] !== undefined,
    );
    if (given !== undefined) throw new UsageError(`--${given} needs --oauth2-token-url.`);
    return undefined;
  }
  const url = URL.parse(tokenUrl);
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    throw new UsageError('--oauth2-token-url is not valid. Expected: an address that begins with http:// or https://.');
  if (clientId === undefined)
    throw new UsageError('--oauth2-token-url needs a client: give --oauth2-client-id, or set XS2A_OAUTH2_CLIENT_ID.');
  if (clientSecret === undefined)
    throw new UsageError(
      '--oauth2-token-url needs the secret of the client: set XS2A_OAUTH2_CLIENT_SECRET, or give --oauth2-client-secret.',
    );
  return { tokenUrl, clientId, clientSecret, scope };
}
