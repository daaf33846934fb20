import type { Contract, Operation, SecurityScheme } from '@xs2a/contract';
import type { HttpRequest } from '../http/request.ts';
import { unauthorized } from '../problem.ts';

/** A secret in a request, and the scheme that says where it is. */
export interface Credential {
  readonly scheme: SecurityScheme;
  /** User name of HTTP Basic. */
  readonly user: string | undefined;
  readonly secret: string;
}

type Carrier = Pick<HttpRequest, 'headers' | 'search'>;

/**
 * Reads the credentials that an operation asks for. Whether a secret is right is for the caller to decide.
 *
 * @param realm what the credentials are for
 * @returns the credentials of every alternative that the request satisfies, so that one secret may be listed for several
 *   schemes; none for an operation that asks for none
 * @throws {Problem} 401 if no alternative is satisfied
 */
export function readCredentials({ security }: Operation, carrier: Carrier, realm: string): Credential[] {
  if (security.length === 0) return [];
  const satisfied = security.flatMap((schemes) => {
    const credentials = schemes.map((scheme) => read(scheme, carrier));
    const isOtherThere = schemes.some((scheme, index) => isInAuthorization(scheme) && credentials[index]);
    const isMissing = credentials.some(
      (credential, index) => credential === undefined && !(isOtherThere && isInAuthorization(schemes[index])),
    );
    return isMissing ? [] : [credentials];
  });
  if (satisfied.length === 0) throw unauthorized(challengeOf({ security }, realm));
  return satisfied.flat().flatMap((credential) => credential || []);
}

/** A request has one header `Authorization`, so that one of two schemes that need it is enough. */
function isInAuthorization(scheme: SecurityScheme | undefined): boolean {
  return scheme?.kind === 'basic' || scheme?.kind === 'bearer';
}

/** @returns `undefined` if there is none, `null` for a scheme that cannot be checked and therefore requires nothing */
function read(scheme: SecurityScheme, { headers, search }: Carrier): Credential | undefined | null {
  const { kind, parameter } = scheme;
  const of = (secret: unknown) =>
    typeof secret === 'string' && secret !== '' ? { scheme, user: undefined, secret } : undefined;
  switch (kind) {
    case 'basic':
      return readBasic(scheme, headers.authorization);
    case 'bearer':
      return of(/^bearer\s+(\S.*)$/i.exec(headers.authorization ?? '')?.[1]);
    case 'header':
      return of(headers[parameter.toLowerCase()]);
    case 'query':
      return of(new URLSearchParams(search).get(parameter));
    case 'cookie':
      return of(readCookies(headers.cookie).get(parameter));
    case 'unsupported':
      return null;
  }
}

function readBasic(scheme: SecurityScheme, authorization = ''): Credential | undefined {
  const encoded = /^basic\s+(\S+)$/i.exec(authorization)?.[1] ?? '';
  const pair = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  // The samples of the reference send the key alone instead of `api:key`; the colon distinguishes them.
  if (colon === -1 || colon === pair.length - 1) return undefined;
  return { scheme, user: pair.slice(0, colon), secret: pair.slice(colon + 1) };
}

/** The cookies of a request by their names. */
export function readCookies(header = ''): Map<string, string> {
  const pairs = header.split(';').map((pair): [string, string] => {
    const [name = '', ...value] = pair.split('=');
    return [name.trim(), value.join('=').trim()];
  });
  return new Map(pairs);
}

/** What credentials are for: the name of the API. */
export function realmOf({ title }: Pick<Contract, 'title'>): string {
  return title.replace(/ API$/, '');
}

/**
 * What `WWW-Authenticate` asks for. HTTP has no challenge for keys in headers, queries and cookies, but demands one of
 * every 401 (RFC 9110, 15.5.2), so that they get one that says where they belong.
 */
export function challengeOf({ security }: Pick<Operation, 'security'>, realm: string): string | undefined {
  const challenges = security.flat().flatMap(({ kind, parameter }) => {
    switch (kind) {
      case 'basic':
        return `Basic realm=${quoted(realm)}`;
      case 'bearer':
        return 'Bearer';
      case 'unsupported':
        return [];
      default:
        return `ApiKey in=${quoted(kind)}, name=${quoted(parameter)}`;
    }
  });
  return challenges.length === 0 ? undefined : [...new Set(challenges)].join(', ');
}

/** @returns a quoted string of HTTP, without the characters that need an escape */
function quoted(text: string): string {
  return `"${text.replace(/[^ -~]|["\\]/g, '')}"`;
}
