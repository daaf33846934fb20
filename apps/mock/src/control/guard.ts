import { type HttpRequest, Problem } from '@xs2a/server';
import ipaddr from 'ipaddr.js';

/** Names that cannot be registered, so that no other site can point them at this machine. */
const localNames = /^(?:[^.]+|.+\.(?:localhost|local|internal|test|home\.arpa))$/;

/**
 * Keeps the pages of other sites away from `/_mock`: a browser lets them send requests to every server that it can
 * reach. Programs send neither `Origin` nor `Sec-Fetch-Site`.
 *
 * @throws Problem 403 for a request that a page of another origin has sent, or that was sent to a public name: a page
 *   can have its own name resolved to this machine (DNS rebinding), and then counts as the same origin
 */
export function refuseForeignPages({ headers }: Pick<HttpRequest, 'headers'>): void {
  const { host = '', origin } = headers;
  const site = headers['sec-fetch-site'];
  const isForeign = origin !== undefined && origin !== `http://${host}`;
  if (isForeign || (site !== undefined && site !== 'same-origin' && site !== 'none')) {
    throw new Problem(403, 'Requests to /_mock must not come from a page of another origin.');
  }
  if (!isLocal(host)) {
    throw new Problem(403, 'Requests to /_mock must name the server by an IP address or by a local name.');
  }
}

function isLocal(host: string): boolean {
  const name = host.replace(/:[0-9]+$/, '').toLowerCase();
  return ipaddr.isValid(name.replace(/^\[(.*)\]$/, '$1')) || localNames.test(name);
}
