import type { Target } from './target.ts';

/**
 * Whether a call changes nothing: a `GET`, and the polling of a wizard session. Every other call creates or changes
 * something, even a `PUT`, and banks lock accounts after a few failed logins.
 */
export function isSafe({ method, path }: Pick<Target, 'method' | 'path'>, body: unknown): boolean {
  return method === 'GET' || (path === '/v1/wizard' && isPoll(body as object | undefined));
}

/**
 * How often a call may be tried again.
 *
 * @param safe whether it changes nothing
 * @param retries what the caller asks for
 * @param byDefault retries of calls that change nothing
 * @throws TypeError if the caller asks to repeat what is never repeated
 */
export function allowedRetries(
  safe: boolean,
  { facts }: Pick<Target, 'facts'>,
  retries: number | undefined,
  byDefault: number,
): number {
  if (safe) return retries ?? byDefault;
  if (retries) throw new TypeError(`${facts.operation ?? facts.call} is never repeated`);
  return 0;
}

/** A poll contains only the session and its action: any other field may be a PIN or a TAN. */
function isPoll(body: { action?: unknown } | undefined): boolean {
  return body?.action === 'poll' && Object.keys(body).every((name) => /^(action|(wizard_session_)?key)$/.test(name));
}
