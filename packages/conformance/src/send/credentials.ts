/** Adds the caller's credentials to a request, by the security schemes of its operation. */
import type { Operation, SecurityScheme } from '@xs2a/contract';
import type { Credential, NearMiss, RequestPlan } from '../types.ts';
import type { HttpRequest } from './http.ts';

/** The credentials of the caller. */
export interface Secrets {
  /** Credential of the account. */
  readonly key: string | undefined;
  /** Whether the key is nobody's, because none was given. */
  readonly isKeyMadeUp?: boolean;
  /** Credential of one of its users. */
  readonly token: string | undefined;
  /** User name of HTTP Basic; otherwise that of the contract. */
  readonly user: string | undefined;
  /** Credentials of single security schemes, by their names. They go before the others. */
  readonly named?: ReadonlyMap<string, string>;
}

/** A credential that no server knows. */
export const wrongSecret = 'conformance-wrong-credential';

/** A request with its credentials, and the secrets in it. */
export interface Signed {
  readonly request: HttpRequest;
  readonly sent: readonly string[];
}

/**
 * @param operation whose schemes are used; without one, the request is sent as it is
 */
export function sign(plan: RequestPlan, operation: Operation | undefined, secrets: Secrets): Signed {
  const { method, target, headers, body, credential, nearMiss } = plan;
  const unsigned: HttpRequest = { method, target, headers, body };
  const sent: string[] = [];
  const request = schemesFor(operation, credential, secrets).reduce<HttpRequest>((signed, scheme) => {
    const known = credential === 'wrong' ? wrongSecret : secretFor(operation, scheme, credential, secrets);
    if (known === undefined) return signed;
    const secret = nearMiss === undefined ? known : missed(known, nearMiss);
    sent.push(secret);
    return apply(signed, scheme, secret, userOf(scheme, secrets, nearMiss));
  }, unsigned);
  return { request, sent };
}

/**
 * Why no right credentials can be sent to an operation.
 *
 * @returns `undefined` if they can, or if it asks for none
 */
export function whyUnsigned({ security }: Operation, secrets: Secrets): string | undefined {
  const reasons = security.map((schemes) => whyMissing(schemes, secrets));
  // What can be given is more helpful than what is not supported.
  const [first] = security
    .map((schemes, index) => ({ isSupported: schemes.every(isSupported), reason: reasons[index] }))
    .toSorted((a, b) => Number(b.isSupported) - Number(a.isSupported));
  return reasons.includes(undefined) ? undefined : first?.reason;
}

function whyMissing(schemes: readonly SecurityScheme[], secrets: Secrets): string | undefined {
  const unsupported = schemes.find((scheme) => !isSupported(scheme));
  if (unsupported !== undefined)
    return `the security scheme ${unsupported.name} is ${unsupported.type || 'of no type'}, which is not supported`;
  const missing = schemes.find((scheme) => !isGiven(scheme, secrets));
  if (missing === undefined) return undefined;
  const { name, type } = missing;
  const options = `--credential ${name}=…${type === 'oauth2' ? ' or --oauth2-token-url' : ''}`;
  return `there are no credentials of the security scheme ${name}; give them by ${options}`;
}

function isSupported({ kind }: SecurityScheme): boolean {
  return kind !== 'unsupported';
}

function isGiven({ name, credential }: SecurityScheme, { named, key, token, isKeyMadeUp = false }: Secrets): boolean {
  if (named?.has(name) === true) return true;
  return credential === 'key' ? key !== undefined && !isKeyMadeUp : token !== undefined;
}

/**
 * The alternative that takes the credential, of those whose secrets are known; the first one if no alternative takes it.
 */
export function schemesFor(
  operation: Operation | undefined,
  credential: Credential,
  secrets: Secrets,
): readonly SecurityScheme[] {
  if (operation === undefined || credential === 'none') return [];
  const known = operation.security.filter((schemes) => whyMissing(schemes, secrets) === undefined);
  const candidates = known.length > 0 ? known : operation.security;
  const isTakenBy = (schemes: readonly SecurityScheme[]) => schemes.some((scheme) => scheme.credential === credential);
  return candidates.find(isTakenBy) ?? candidates[0] ?? [];
}

/** Whether an operation does not take a credential, which is then sent as its schemes have theirs. */
export function isOfOtherScope(operation: Operation | undefined, credential: Credential): boolean {
  return operation?.security.flat().every((scheme) => scheme.credential !== credential) === true;
}

function secretFor(
  operation: Operation | undefined,
  { name, credential: own }: SecurityScheme,
  credential: Credential,
  { key, token, named }: Secrets,
): string | undefined {
  const isOther = isOfOtherScope(operation, credential);
  if (!isOther && named?.has(name) === true) return named.get(name);
  return (isOther ? credential : own) === 'key' ? (key ?? token) : (token ?? key);
}

/** User name of HTTP Basic; `undefined` for a secret that has its own. */
function userOf(scheme: SecurityScheme, secrets: Secrets, nearMiss: NearMiss | undefined): string | undefined {
  if (nearMiss === 'other user') return `${secrets.user ?? scheme.user ?? ''}x`;
  if (secrets.user !== undefined) return secrets.user;
  return secrets.named?.get(scheme.name)?.includes(':') === true ? undefined : scheme.user;
}

/** The secret with a change after which it is not the same. */
function missed(secret: string, nearMiss: NearMiss): string {
  if (nearMiss === 'other user') return secret;
  if (nearMiss === 'shorter') return secret.slice(0, -1);
  const swapped = secret.replace(/[a-z]/gi, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
  // Hexadecimal digits are the same in other letters.
  const isSame = swapped === secret || /^[0-9a-f-]+$/i.test(secret);
  return nearMiss === 'longer' || isSame ? `${secret}x` : swapped;
}

function apply(request: HttpRequest, scheme: SecurityScheme, secret: string, user: string | undefined): HttpRequest {
  const withHeader = (name: string, value: string) => ({ ...request, headers: { ...request.headers, [name]: value } });
  switch (scheme.kind) {
    case 'basic':
      return withHeader('authorization', `Basic ${basic(secret, user)}`);
    case 'bearer':
      return withHeader('authorization', `Bearer ${secret}`);
    case 'header':
      return withHeader(scheme.parameter.toLowerCase(), secret);
    case 'query': {
      const pair = `${encodeURIComponent(scheme.parameter)}=${encodeURIComponent(secret)}`;
      return { ...request, target: `${request.target}${request.target.includes('?') ? '&' : '?'}${pair}` };
    }
    case 'cookie': {
      const { cookie } = request.headers;
      return withHeader('cookie', [cookie, `${scheme.parameter}=${secret}`].filter(Boolean).join('; '));
    }
    default:
      return request;
  }
}

/** Without a user name, a secret with a colon stands for both, as in curl. */
function basic(secret: string, user: string | undefined): string {
  const pair = user === undefined && secret.includes(':') ? secret : `${user ?? ''}:${secret}`;
  return Buffer.from(pair).toString('base64');
}
