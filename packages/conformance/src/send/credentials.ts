/** Adds the caller's credentials to a request, by the security schemes of its operation. */
import type { Operation, SecurityScheme } from '@xs2a/contract';
import type { Credential, NearMiss, RequestPlan } from '../types.ts';
import type { HttpRequest } from './http.ts';

/** The credentials of the caller. */
export interface Secrets {
  /** Credential of the account. */
  readonly key: string | undefined;
  /** Credential of one of its users. */
  readonly token: string | undefined;
  /** User name of HTTP Basic; otherwise that of the contract. */
  readonly user: string | undefined;
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
  const schemes = schemesFor(operation, credential);
  const sent: string[] = [];
  const request = schemes.reduce<HttpRequest>((signed, scheme) => {
    const known = secretFor(scheme, credential, secrets);
    if (known === undefined) return signed;
    const secret = nearMiss === undefined ? known : missed(known, nearMiss);
    sent.push(secret);
    const user = nearMiss === 'other user' ? `${secrets.user ?? scheme.user ?? ''}x` : secrets.user;
    return apply(signed, scheme, secret, user);
  }, unsigned);
  return { request, sent };
}

/** The alternative that takes the credential; the first one for a wrong credential. */
function schemesFor(operation: Operation | undefined, credential: Credential): readonly SecurityScheme[] {
  if (operation === undefined || credential === 'none') return [];
  const isTakenBy = (schemes: readonly SecurityScheme[]) => schemes.some((scheme) => scheme.credential === credential);
  return operation.security.find(isTakenBy) ?? operation.security[0] ?? [];
}

function secretFor(scheme: SecurityScheme, credential: Credential, { key, token }: Secrets): string | undefined {
  if (credential === 'wrong') return wrongSecret;
  const wanted = credential === 'none' ? scheme.credential : credential;
  return wanted === 'key' ? (key ?? token) : (token ?? key);
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
      return withHeader('authorization', `Basic ${basic(secret, user ?? scheme.user)}`);
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
