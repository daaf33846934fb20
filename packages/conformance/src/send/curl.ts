/** A request as a command that sends it again; its credentials are left to variables of the shell. */
import { type CurlCredential, type Operation, type SecurityScheme, toCurl } from '@xs2a/contract';
import type { Credential, RequestPlan } from '../types.ts';

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
  const { method, target, headers, body, credential } = plan;
  return toCurl({
    method,
    url: `${base.replace(/\/$/, '')}${target}`,
    options: ['-i'],
    credentials: credentialsOf(operation, credential, user),
    headers,
    body: body === undefined ? undefined : bodyText(body),
  }).join(' ');
}

function bodyText(body: string | Uint8Array): string {
  if (typeof body !== 'string') return `(${body.length} bytes)`;
  return body.length > maxLength ? `${body.slice(0, maxLength)}…` : body;
}

function credentialsOf(
  operation: Operation | undefined,
  credential: Credential,
  user: string | undefined,
): CurlCredential[] {
  if (operation === undefined || credential === 'none') return [];
  const isTakenBy = (schemes: readonly SecurityScheme[]) => schemes.some((scheme) => scheme.credential === credential);
  const schemes = operation.security.find(isTakenBy) ?? operation.security[0] ?? [];
  const secret = credential === 'wrong' ? 'wrong' : credential === 'token' ? '$ACCESS_TOKEN' : '$API_KEY';
  return schemes.map((scheme) => ({ scheme, secret, user }));
}
