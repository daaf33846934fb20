/** A request as a command for a POSIX shell. */
import type { SecurityScheme } from './security.ts';

/** A credential and the scheme that says where to send it. */
export interface CurlCredential {
  readonly scheme: SecurityScheme;
  /** A literal, or a variable of the shell: `$API_KEY`. */
  readonly secret: string;
  /** User name of HTTP Basic; otherwise that of the scheme. */
  readonly user?: string | undefined;
  /** Whether the secret of HTTP Basic has its user name, with a colon between them. */
  readonly isPair?: boolean | undefined;
}

export interface CurlRequest {
  /** In capitals. */
  readonly method: string;
  /** With its query. */
  readonly url: string;
  /** Options that come first, as the shell is to read them: `-i`. */
  readonly options?: readonly string[];
  readonly credentials?: readonly CurlCredential[];
  readonly headers?: Readonly<Record<string, string>>;
  /** A text as it is sent, or the decoded pairs of a form. */
  readonly body?: string | readonly (readonly [name: string, value: string])[] | undefined;
}

/**
 * Writes a request as `curl`, one string for each line of a long command: the request line, then headers and body.
 * Join them with a space, or with a backslash and a line break.
 */
export function toCurl(request: CurlRequest): string[] {
  const { method, url, options = [], credentials = [], headers = {}, body } = request;
  const written = credentials.map(writeCredential);
  const query = written.flatMap((credential) => credential.query ?? []).join('&');
  const address = quote(url) + (query === '' ? '' : `${url.includes('?') ? '"&' : '"?'}${query}"`);
  const bodyWords = bodyOptions(body, headers);
  const first = [
    'curl',
    ...options,
    ...methodOption(method, bodyWords.length > 0),
    ...written.flatMap((credential) => credential.option ?? []),
    ...cookieOption(
      written.flatMap((credential) => credential.cookie ?? []),
      headers,
    ),
    address,
  ];
  // With a colon, curl takes a header without a value for one that it should leave out.
  const hasCookies = written.some(({ cookie }) => cookie !== undefined);
  const headerOptions = Object.entries(headers)
    .filter(([name]) => !hasCookies || !isCookie(name))
    .map(([name, value]) => `-H ${quote(value === '' ? `${name};` : `${name}: ${value}`)}`);
  return [first.join(' '), ...headerOptions, ...bodyWords];
}

/** A word as a POSIX shell reads it, in quotes where it needs them. */
export function quote(word: string): string {
  return /^[\w/:=.,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function methodOption(method: string, hasBody: boolean): string[] {
  if (method === 'HEAD') return ['--head'];
  return method === (hasBody ? 'POST' : 'GET') ? [] : [`-X ${method}`];
}

/** Cookies of the credentials and of the headers are one header: `curl` would send only one of the two. */
function cookieOption(credentials: readonly Pair[], headers: Readonly<Record<string, string>>): string[] {
  const [first, ...others] = credentials;
  if (first === undefined) return [];
  const before = Object.entries(headers).flatMap(([name, value]) => (isCookie(name) ? [`${value}; `] : []));
  const words = [first, ...others.map(({ name, secret }) => ({ name: `; ${name}`, secret }))];
  return [
    `-b ${words.map(({ name, secret }, index) => withSecret(`${index === 0 ? before.join('') : ''}${name}=`, secret)).join('')}`,
  ];
}

function isCookie(name: string): boolean {
  return name.toLowerCase() === 'cookie';
}

interface Pair {
  readonly name: string;
  readonly secret: string;
}

function writeCredential({ scheme, secret, user, isPair = false }: CurlCredential): {
  option?: string;
  query?: string;
  cookie?: Pair;
} {
  const { kind, parameter } = scheme;
  switch (kind) {
    case 'basic':
      return { option: `-u ${withSecret(isPair ? '' : `${user ?? scheme.user ?? ''}:`, secret)}` };
    case 'bearer':
      return { option: `-H ${withSecret('Authorization: Bearer ', secret)}` };
    case 'header':
      return { option: `-H ${withSecret(`${parameter}: `, secret)}` };
    case 'cookie':
      return { cookie: { name: parameter, secret } };
    case 'query':
      return { query: `${encodeURIComponent(parameter)}=${secret}` };
    default:
      return {};
  }
}

/** In double quotes, so that the shell replaces a variable. */
function withSecret(prefix: string, secret: string): string {
  return secret.startsWith('$') ? `"${prefix.replace(/["$`\\]/g, '\\$&')}${secret}"` : quote(`${prefix}${secret}`);
}

function bodyOptions(body: CurlRequest['body'], headers: Readonly<Record<string, string>>): string[] {
  if (body === undefined) return [];
  if (typeof body !== 'string') return body.map(([name, value]) => fieldOption(name, value));
  const hasType = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  // `-d` reads a file for a text that begins with `@`, and calls every text a form.
  return [...(hasType ? [] : [`-H Content-Type:`]), `${body.startsWith('@') ? '--data-raw' : '-d'} ${quote(body)}`];
}

function fieldOption(name: string, value: string): string {
  const encoded = encodeURIComponent(name).replaceAll('%5B', '[').replaceAll('%5D', ']');
  // `-d` sends a value unchanged, so characters with a meaning in forms must be encoded.
  return `${/^[\w.:-]*$/.test(value) ? '-d' : '--data-urlencode'} ${quote(`${encoded}=${value}`)}`;
}
