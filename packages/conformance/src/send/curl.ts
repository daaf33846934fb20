/** A request as a command for a shell, to be sent again by hand; its credentials are left to variables of the shell. */
import type { Operation } from '../contract/model.ts';
import type { SecurityScheme } from '../contract/security.ts';
import type { Credential, RequestPlan } from '../types.ts';

/** Longest body that is told; what is longer is cut, and no longer what was sent. */
const longest = 2000;

/** @param base address of the server */
export function toCurl(
  plan: RequestPlan,
  operation: Operation | undefined,
  base: string,
  user: string | undefined,
): string {
  const { method, target, headers, body, credential } = plan;
  const { pair, option } = credentials(operation, credential, user);
  const query = pair === undefined ? '' : `${target.includes('?') ? '&' : '?'}${pair}`;
  const parts = [
    'curl -i',
    method === 'HEAD' ? '--head' : method === 'GET' && body === undefined ? '' : `-X ${method}`,
    option ?? '',
    ...Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    body === undefined ? '' : `--data-binary ${quote(bodyText(body))}`,
    `${quote(`${base.replace(/\/$/, '')}${target}`)}${query === '' ? '' : `"${query}"`}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function bodyText(body: string | Uint8Array): string {
  if (typeof body !== 'string') return `(${body.length} bytes)`;
  return body.length > longest ? `${body.slice(0, longest)}…` : body;
}

function credentials(operation: Operation | undefined, credential: Credential, user: string | undefined) {
  const alternatives = operation?.security ?? [];
  const takes = (schemes: readonly SecurityScheme[]) => schemes.some((scheme) => scheme.credential === credential);
  const [scheme] = alternatives.find(takes) ?? alternatives[0] ?? [];
  if (scheme === undefined || credential === 'none') return {};
  const secret = credential === 'wrong' ? 'wrong' : credential === 'token' ? '$ACCESS_TOKEN' : '$API_KEY';
  switch (scheme.kind) {
    case 'basic':
      return { option: `-u "${user ?? scheme.user ?? ''}:${secret}"` };
    case 'bearer':
      return { option: `-H "Authorization: Bearer ${secret}"` };
    case 'header':
      return { option: `-H "${scheme.parameter}: ${secret}"` };
    case 'cookie':
      return { option: `-b "${scheme.parameter}=${secret}"` };
    case 'query':
      return { pair: `${encodeURIComponent(scheme.parameter)}=${secret}` };
    default:
      return {};
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
