/** A request as a command that sends it again; its credentials are left to variables of the shell. */
import { type CurlCredential, type Operation, type SecurityScheme, toCurl } from '@xs2a/contract';
import type { Credential, NearMiss, RequestPlan } from '../types.ts';
import { isOfOtherScope, type Secrets, schemesFor, wrongSecret } from './credentials.ts';
import { curlBody } from './curl-body.ts';
import { environmentName } from './environment.ts';

/** Methods for which Node sends no length if there is no body. `curl` sends none for any method. */
const withoutLength = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT']);

/**
 * The command sends the same bytes as the run, but for `Host`, `User-Agent` and `Connection`.
 *
 * @param operation whose security schemes are used
 * @param base address of the server
 * @param secrets which of them are sent; none of them is in the command
 * @param redact takes secrets out of a text
 */
export function repeatCommand(
  plan: RequestPlan,
  operation: Operation | undefined,
  base: string,
  secrets: Secrets,
  redact: (text: string) => string = (text) => text,
): string {
  const { method, target, headers, body } = plan;
  const url = `${base.replace(/\/$/, '')}${target}`;
  const { pipe, options, text } = body === undefined ? { pipe: '', options: [] } : curlBody(body, redact);
  const command = toCurl({
    method,
    url: redact(url),
    options: ['-i', ...optionsFor(url)],
    credentials: credentialsOf(operation, plan, secrets),
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
  { credential, nearMiss }: RequestPlan,
  secrets: Secrets,
): CurlCredential[] {
  return schemesFor(operation, credential, secrets).map((scheme) => {
    const variable = variableOf(operation, scheme, credential, secrets);
    const secret = credential === 'wrong' ? wrongSecret : changes[nearMiss ?? 'none'](variable);
    const isPair =
      secrets.user === undefined &&
      nearMiss !== 'other user' &&
      secrets.named?.get(scheme.name)?.includes(':') === true;
    const user = nearMiss === 'other user' ? `${secrets.user ?? scheme.user ?? ''}x` : secrets.user;
    return { scheme, secret, user, isPair };
  });
}

/** The variable for a secret: that of the scheme if it has its own, as in the environment of the command. */
function variableOf(
  operation: Operation | undefined,
  { name, credential: own }: SecurityScheme,
  credential: Credential,
  { named }: Secrets,
): string {
  const isOther = isOfOtherScope(operation, credential);
  if (!isOther && named?.has(name) === true) return environmentName(name);
  return (isOther ? credential : own) === 'token' ? 'ACCESS_TOKEN' : 'API_KEY';
}
