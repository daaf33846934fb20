import { type HttpRequest, Problem, refuseForeignPages, refuseOtherOrigins } from '@xs2a/server';
import { randomText } from '../platform/ids.ts';
import { hashSecret, isSameHash } from '../platform/secrets.ts';

/** Decides who may control the Testbank. */
export class Access {
  /** The token that is asked for; `undefined` if none is. */
  token: string | undefined;
  /** What calls of this process send. It is not known outside, and never shown. */
  readonly ownToken: string = randomText(40);

  constructor(token: string | undefined) {
    this.token = token;
  }

  /**
   * Lets in whoever has the token, if there is one. A page of another origin is refused with the token, too.
   *
   * @throws {Problem} 401 or 403
   */
  check(request: HttpRequest): void {
    if (this.token === undefined) {
      refuseForeignPages(request, '/_testbank');
      return;
    }
    refuseOtherOrigins(request, '/_testbank');
    const sent = hashSecret(/^bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '');
    const isKnown = [this.token, this.ownToken].some((token) => isSameHash(sent, hashSecret(token)));
    if (isKnown) return;
    const message = 'Send the control token: Authorization: Bearer <token>. It is printed when the Testbank starts.';
    throw new Problem(401, message, { headers: { 'WWW-Authenticate': 'Bearer' } });
  }
}
