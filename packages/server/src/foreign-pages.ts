import ipaddr from 'ipaddr.js';
import type { HttpRequest } from './http/request.ts';
import { Problem } from './problem.ts';

/** Names that cannot be registered, so that no other site can point them at this machine. */
const localNames = /^(?:[^.]+|.+\.(?:localhost|local|internal|test|home\.arpa))$/;

/**
 * Keeps the pages of other sites away from the controls of a server: a browser lets them send requests to every server
 * that it can reach. Programs send neither `Origin` nor `Sec-Fetch-Site`.
 *
 * @param controls path of the controls, for the message
 * @throws {Problem} 403 for a request that a page of another origin has sent, or that was sent to a public name: a page
 *   can have its own name resolved to this machine (DNS rebinding), and then counts as the same origin
 */
export function refuseForeignPages(request: Pick<HttpRequest, 'headers'>, controls: string): void {
  const { host = '', origin } = request.headers;
  if (origin === `https://${host}`) throw fromOtherOrigin(controls);
  refuseOtherOrigins(request, controls);
  if (!isLocal(host)) {
    throw new Problem(403, `Requests to ${controls} must name the server by an IP address or by a local name.`);
  }
}

/**
 * Keeps the pages of other sites away from controls that ask for a secret: a page whose name was rebound does not have
 * it, so the server may have any name, and TLS before it.
 *
 * @throws {Problem} 403 for a request that a page of another origin has sent
 */
export function refuseOtherOrigins({ headers }: Pick<HttpRequest, 'headers'>, controls: string): void {
  const { host = '', origin } = headers;
  const site = headers['sec-fetch-site'];
  const isForeign = origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`;
  if (isForeign || (site !== undefined && site !== 'same-origin' && site !== 'none')) throw fromOtherOrigin(controls);
}

function fromOtherOrigin(controls: string): Problem {
  return new Problem(403, `Requests to ${controls} must not come from a page of another origin.`);
}

function isLocal(host: string): boolean {
  const name = host.replace(/:[0-9]+$/, '').toLowerCase();
  return ipaddr.isValid(name.replace(/^\[(.*)\]$/, '$1')) || localNames.test(name);
}
