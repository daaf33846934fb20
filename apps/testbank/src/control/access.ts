import { type HttpRequest, Problem, refuseForeignPages, refuseOtherOrigins } from '@xs2a/server';
import { hashSecret, isSameHash } from '../platform/secrets.ts';

/** Decides who may control the Testbank. */
export interface Access {
  /** The token that connections need; `undefined` if they need none. */
  token: string | undefined;
}

/**
 * Lets in calls from this process, and connections with the control token, if there is one. A page of another origin is
 * refused with the token, too.
 *
 * @throws {Problem} 401 or 403
 */
export function checkAccess(request: HttpRequest, { token }: Access): void {
  if (request.remoteAddress === undefined) return;
  if (token === undefined) {
    refuseForeignPages(request, '/_testbank');
    return;
  }
  refuseOtherOrigins(request, '/_testbank');
  const sent = /^bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (isSameHash(hashSecret(sent), hashSecret(token))) return;
  const message = 'Send the control token: Authorization: Bearer <token>. It is printed when the Testbank starts.';
  throw new Problem(401, message, { headers: { 'WWW-Authenticate': 'Bearer' } });
}
