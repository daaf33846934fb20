/** Kind of a client's secret; also the name of its security scheme in the contract. */
export type CredentialKind = 'apiKey' | 'accessToken';

/** A secret of the API. It stays in the closures of these members. */
export interface Credential {
  kind: CredentialKind;
  /** @returns the value of the `Authorization` header */
  authorization: () => string;
  /** Masks the secret in a text, in every spelling. */
  redact: (text: string) => string;
}

/**
 * Prepares the secret of a client.
 *
 * @throws TypeError if there is none, or if both are given
 * @see Reference, section "Authentication"
 */
export function createCredential(apiKey: string | undefined, accessToken: string | undefined): Credential {
  const secret = apiKey || accessToken;
  // With both, the client would have to guess which one to use.
  if (!apiKey === !accessToken || typeof secret !== 'string') throw new TypeError('Pass either apiKey or accessToken');
  // `btoa` refuses characters beyond Latin-1, and takes the bytes of UTF-8 instead.
  const bytes = String.fromCharCode(...new TextEncoder().encode(secret));
  const basic = btoa(`api:${bytes}`);
  const authorization = `Basic ${basic}`;
  const spellings = [
    basic,
    btoa(bytes),
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    secret,
    // As it appears in a header.
    bytes,
  ];
  return {
    kind: apiKey ? 'apiKey' : 'accessToken',
    authorization: () => authorization,
    redact: (text) => spellings.reduce((masked, spelling) => masked.replaceAll(spelling, '***'), text),
  };
}
