import { createRedactor, type Operation } from '@xs2a/contract';

/** The credentials, which are read from the environment only. */
export interface Credentials {
  /** Of the account. */
  readonly apiKey: string | undefined;
  /** Of one bank user. */
  readonly accessToken: string | undefined;
}

export type CredentialKind = keyof Credentials;

/** Environment variables of the credentials. */
export const variables: Readonly<Record<CredentialKind, string>> = {
  apiKey: 'XS2A_API_KEY',
  accessToken: 'XS2A_ACCESS_TOKEN',
};

/** @param env the environment; an empty variable counts as not set */
export function readCredentials(env: Readonly<Record<string, string | undefined>>): Credentials {
  return { apiKey: env[variables.apiKey] || undefined, accessToken: env[variables.accessToken] || undefined };
}

/** The credentials that an operation accepts, in the order of the contract; the wizard accepts both. */
export function kindsOf({ security }: Operation): CredentialKind[] {
  return security.flatMap(([scheme]) =>
    scheme === undefined ? [] : scheme.credential === 'key' ? 'apiKey' : 'accessToken',
  );
}

/** Removes the credentials from a text, in every form in which a server could repeat them. */
export function hide({ apiKey, accessToken }: Credentials): (text: string) => string {
  const redactor = createRedactor();
  for (const secret of [apiKey, accessToken]) {
    if (secret === undefined) continue;
    redactor.learn(secret);
    for (const pair of [`api:${secret}`, secret]) redactor.learn(Buffer.from(pair).toString('base64'));
  }
  return redactor.text;
}
