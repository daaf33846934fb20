/** A request as a command that sends it again; its credentials are left to variables of the shell. */
import { type CurlCredential, type Operation, type SecurityScheme, toCurl } from '@xs2a/contract';
import type { Credential, NearMiss, RequestPlan } from '../types.ts';
import { wrongSecret } from './credentials.ts';
import { curlBody } from './curl-body.ts';

/** Methods for which Node sends no length if there is no body. `curl` sends none for any method. */
const withoutLength = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT']);

/**
 * The command sends the same bytes as the run, but for `Host`, `User-Agent` and `Connection`.
 *
 * @param operation whose security schemes are used
 * @param base address of the server
 * @param user user name of HTTP Basic; otherwise that of the contract
 * @param redact takes secrets out of a text
 */
export function repeatCommand(
  plan: RequestPlan,
  operation: Operation | undefined,
  base: string,
  user: string | undefined,
  redact: (text: string) => string = (text) => text,
): string {
  const { method, target, headers, body, credential, nearMiss } = plan;
  const url = `${base.replace(/\/$/, '')}${target}`;
  const { pipe, options, text } = body === undefined ? { pipe: '', options: [] } : curlBody(body, redact);
  const command = toCurl({
    method,
    url: redact(url),
    options: ['-i', ...optionsFor(url)],
    credentials: credentialsOf(operation, credential, user, nearMiss),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, redact(value)])),
    // Before it is quoted: a shell writes a quotation mark in a secret as three.
    body: text === undefined ? undefined : redact(text),
  });
  return `${pipe}${[...command, ...headerOptions(plan, text), ...options].join(' ')}`;
}

/** What keeps `curl` from changing an address, and the version of HTTP. */
function optionsFor(url: string): string[] {
  return [
    ...(url.startsWith('https:') ? ['--http1.1'] : []),
    ...(/[[\]{}]/.test(url) ? ['--globoff'] : []),
    ...(/\/\.{1,2}(?:[/?]|$)/.test(url) ? ['--path-as-is'] : []),
  ];
}

/** Headers that `curl` would add, or leave out. */
function headerOptions({ method, headers, body }: RequestPlan, text: string | undefined): string[] {
  const has = (name: string) => Object.keys(headers).some((known) => known.toLowerCase() === name);
  return [
    ...(has('accept') ? [] : ['-H Accept:']),
    ...(body === undefined || text !== undefined || has('content-type') ? [] : ['-H Content-Type:']),
    ...(body === undefined && !withoutLength.has(method) ? [`-H 'Content-Length: 0'`] : []),
  ];
}

/** How a shell reads a variable, and changes it. */
const changes: Readonly<Record<NearMiss | 'none', (variable: string) => string>> = {
  none: (variable) => `$${variable}`,
  longer: (variable) => `\${${variable}}x`,
  shorter: (variable) => `\${${variable}%?}`,
  'other letters': (variable) => `$(printf %s "$${variable}" | tr A-Za-z a-zA-Z)`,
  'other user': (variable) => `$${variable}`,
};

function credentialsOf(
  operation: Operation | undefined,
  credential: Credential,
  user: string | undefined,
  nearMiss: NearMiss | undefined,
): CurlCredential[] {
  if (operation === undefined || credential === 'none') return [];
  const isTakenBy = (schemes: readonly SecurityScheme[]) => schemes.some((scheme) => scheme.credential === credential);
  const schemes = operation.security.find(isTakenBy) ?? operation.security[0] ?? [];
  const variable = credential === 'token' ? 'ACCESS_TOKEN' : 'API_KEY';
  const secret = credential === 'wrong' ? wrongSecret : changes[nearMiss ?? 'none'](variable);
  const given = (scheme: SecurityScheme) => (nearMiss === 'other user' ? `${user ?? scheme.user ?? ''}x` : user);
  return schemes.map((scheme) => ({ scheme, secret, user: given(scheme) }));
}
