/** Which of the two secrets of the API a client holds; also the name of its security scheme in the contract. */
export type CredentialKind = 'apiKey' | 'accessToken';

/** What is derived from a secret. The secret itself stays in the closures of these members. */
export interface Credential {
  kind: CredentialKind;
  /** @returns the value of the `Authorization` header */
  authorization: () => string;
  /** Replaces the secret in a text, however the text spells it. */
  redact: (text: string) => string;
}

/**
 * Prepares the one secret of a client.
 *
 * @throws TypeError if there is none, or more than one
 * @see Reference, section "Authentication"
 */
export function createCredential(apiKey: string | undefined, accessToken: string | undefined): Credential {
  const secret = apiKey || accessToken;
  // Both or neither: a client that guessed would send one secret where the other is meant.
  if (!apiKey === !accessToken || typeof secret !== 'string') throw new TypeError('Pass either apiKey or accessToken');
  // By its bytes, because `btoa` refuses what is beyond Latin-1.
  const bytes = String.fromCharCode(...new TextEncoder().encode(secret));
  const basic = btoa(`api:${bytes}`);
  const authorization = `Basic ${basic}`;
  // A header holds the bytes.
  const spellings = [
    basic,
    btoa(bytes),
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    secret,
    bytes,
  ];
  return {
    kind: apiKey ? 'apiKey' : 'accessToken',
    authorization: () => authorization,
    redact: (text) => spellings.reduce((rest, spelling) => rest.replaceAll(spelling, '***'), text),
  };
}
