/** A request as a command that sends it again; its credentials are left to variables of the shell. */
import { type CurlCredential, type Operation, type SecurityScheme, toCurl } from '@xs2a/contract';
import type { Credential, NearMiss, RequestPlan } from '../types.ts';

/** Characters of a body that is shown whole. A longer one is cut, and the command no longer sends it. */
const maxLength = 2000;

/**
 * @param operation whose security schemes are used
 * @param base address of the server
 * @param user user name of HTTP Basic; otherwise that of the contract
 */
export function repeatCommand(
  plan: RequestPlan,
  operation: Operation | undefined,
  base: string,
  user: string | undefined,
): string {
  const { method, target, headers, body, credential, nearMiss } = plan;
  return toCurl({
    method,
    url: `${base.replace(/\/$/, '')}${target}`,
    options: ['-i'],
    credentials: credentialsOf(operation, credential, user, nearMiss),
    headers,
    body: body === undefined ? undefined : bodyText(body),
  }).join(' ');
}

function bodyText(body: string | Uint8Array): string {
  if (typeof body !== 'string') return `(${body.length} bytes)`;
  return body.length > maxLength ? `${body.slice(0, maxLength)}…` : body;
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
  const secret = credential === 'wrong' ? 'wrong' : changes[nearMiss ?? 'none'](variable);
  const given = (scheme: SecurityScheme) => (nearMiss === 'other user' ? `${user ?? scheme.user ?? ''}x` : user);
  return schemes.map((scheme) => ({ scheme, secret, user: given(scheme) }));
}
