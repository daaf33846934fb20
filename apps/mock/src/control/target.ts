import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { validationFailed } from '../errors.ts';

/** A receiver of webhooks, and the addresses at which it may be reached. */
export interface Target {
  url: URL;
  addresses: LookupAddress[];
}

/** The reason why nothing was sent, in words for whoever asked for it. */
export class UnreachableTarget extends Error {}

/** Resolves a host name; replaced by tests. */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

const systemResolve: Resolve = (hostname) => lookup(hostname, { all: true });

/**
 * Ranges that are this machine or its own network. Link-local ones are left out: they are where clouds keep the
 * credentials of a machine.
 */
const nearby = {
  ipv4: new Set(['loopback', 'private']),
  ipv6: new Set(['loopback', 'uniqueLocal']),
};

/** Private addresses at which clouds keep such credentials, too: those of AWS, Google, Oracle and Scaleway. */
const metadata = ['fd00:ec2::/32', 'fd20:ce::254/128', 'fd00:c1::a9fe:a9fe/128', 'fd00:42::42/128'].map((range) =>
  ipaddr.IPv6.parseCIDR(range),
);

/**
 * Reads the address of a receiver and resolves its name. The delivery has to use these addresses and no others: a
 * second look-up could answer differently (DNS rebinding).
 *
 * @param remote whether any address will do
 * @throws Problem 422 on `url` for what is no address of a web server, or not a near one
 * @throws UnreachableTarget if the name cannot be resolved
 */
export async function findTarget(text: string, remote: boolean, resolve: Resolve = systemResolve): Promise<Target> {
  const url = parseUrl(text);
  const hostname = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const addresses = ipaddr.isValid(hostname) ? [literal(hostname)] : await resolveName(hostname, resolve);
  const foreign = remote ? undefined : addresses.find(({ address }) => !isNearby(address));
  if (foreign !== undefined) {
    const found = foreign.address === hostname ? hostname : `${hostname} (${foreign.address})`;
    const repair = 'Start the mock with --allow-remote-webhooks to reach others.';
    throw refused(`The url must lead to a loopback or private address; ${found} is none. ${repair}`);
  }
  return { url, addresses };
}

/** The parser also turns `http://2130706433` and `http://0x7f.1` into plain addresses. */
function parseUrl(text: string): URL {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw refused('The url must begin with http:// or https:// and name a host.');
  }
  if (url.username !== '' || url.password !== '') {
    throw refused('The url must not hold a user name or password.');
  }
  return url;
}

function literal(address: string): LookupAddress {
  return { address, family: ipaddr.parse(address).kind() === 'ipv6' ? 6 : 4 };
}

async function resolveName(hostname: string, resolve: Resolve): Promise<LookupAddress[]> {
  const addresses = await resolve(hostname).catch(() => []);
  if (addresses.length === 0) throw new UnreachableTarget(`The host ${hostname} cannot be resolved.`);
  return addresses;
}

/** An IPv4 address in the clothes of IPv6 (`::ffff:10.0.0.1`) counts as what it is. */
function isNearby(address: string): boolean {
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv6 && metadata.some((range) => parsed.match(range))) return false;
  return nearby[parsed.kind()].has(parsed.range());
}

function refused(message: string) {
  return validationFailed({ url: [message] });
}
