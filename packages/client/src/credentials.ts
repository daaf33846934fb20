/** Kind of a client's secret; also the name of its security scheme in the contract. */
export type CredentialKind = 'apiKey' | 'accessToken';

/** A secret, or a function that is called for it before every request. */
export type Secret = string | (() => string | Promise<string>);

/** A secret of the API. It stays in the closure of `redact`. */
export interface Credential {
  /** Value of the `Authorization` header. */
  authorization: string;
  /** Masks the secret in a text, in every spelling. */
  redact: (text: string) => string;
}

/** Gets the credential for a request: at once, or by a function of the caller. */
export type GetCredential = () => Credential | (Promise<Credential> & { redact?: undefined });

/**
 * Length from which a spelling of the secret is masked. The keys of the API are longer. A shorter one, such as `test`,
 * is a placeholder: it occurs in words by chance, and masking it would change the answers.
 */
const shortestMasked = 8;

/**
 * Prepares the secret of a client.
 *
 * @returns the kind, and a function that gets the credential for a request
 * @throws TypeError if there is none, or if both are given
 * @see Reference, section "Authentication"
 */
export function createCredential(
  apiKey: Secret | undefined,
  accessToken: Secret | undefined,
): { kind: CredentialKind; get: GetCredential } {
  // With both, the client would have to guess which one to use.
  const secret = apiKey && accessToken ? undefined : apiKey || accessToken;
  const known = typeof secret !== 'function' && toCredential(secret);
  return {
    kind: apiKey ? 'apiKey' : 'accessToken',
    // Where nothing is called, nothing has to be awaited.
    get: known ? () => known : async () => toCredential(await (secret as () => unknown)()),
  };
}

/** @throws TypeError if the secret is not a text */
function toCredential(secret: unknown): Credential {
  if (!secret || typeof secret !== 'string') throw new TypeError('Pass either apiKey or accessToken');
  // `btoa` refuses characters beyond Latin-1, and takes the bytes of UTF-8 instead.
  const bytes = String.fromCharCode(...new TextEncoder().encode(secret));
  const basic = btoa(`api:${bytes}`);
  const spellings = [
    basic,
    btoa(bytes),
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    secret,
    // As it appears in a header.
    bytes,
  ].filter(({ length }) => length >= shortestMasked);
  return {
    authorization: `Basic ${basic}`,
    redact: (text) => spellings.reduce((masked, spelling) => masked.replaceAll(spelling, '***'), text),
  };
}
