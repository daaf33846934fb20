import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { type Problem, validationFailed } from '../problem.ts';

/** A receiver of webhooks, and the addresses at which it may be reached. */
export interface Target {
  readonly url: URL;
  readonly addresses: readonly LookupAddress[];
}

/** The receivers that may be reached. With both settings, any address may be reached, also one that is neither. */
export interface TargetPolicy {
  /** Loopback and private addresses, and plain `http:`. */
  readonly local: boolean;
  /** Public addresses. */
  readonly remote: boolean;
  /** A sentence that says how to reach a receiver that is refused. */
  readonly repair: string;
}

/** The name of a receiver cannot be resolved. */
export class UnreachableTarget extends Error {}

/** Resolves a host name. */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

const systemResolve: Resolve = (hostname) => lookup(hostname, { all: true });

/**
 * Ranges that are this machine or its own network. Link-local ones are not among them: clouds keep the credentials of a
 * machine there.
 */
const localRanges = {
  ipv4: new Set(['loopback', 'private']),
  ipv6: new Set(['loopback', 'uniqueLocal']),
};

/** Private addresses at which clouds keep such credentials, too: those of AWS, Google, Oracle and Scaleway. */
const metadata = ['fd00:ec2::/32', 'fd20:ce::254/128', 'fd00:c1::a9fe:a9fe/128', 'fd00:42::42/128'].map((range) =>
  ipaddr.IPv6.parseCIDR(range),
);

/**
 * Reads the address of a receiver and resolves its name. The delivery must use these addresses and no others: a
 * second look-up could answer differently (DNS rebinding).
 *
 * @param text an absolute URL
 * @throws {Problem} 422 on `url` for a text that is not the address of a web server, or that the policy refuses
 * @throws {UnreachableTarget} if the name cannot be resolved
 */
export async function findTarget(
  text: string,
  policy: TargetPolicy,
  resolve: Resolve = systemResolve,
): Promise<Target> {
  const url = parseUrl(text, policy);
  const hostname = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const addresses = ipaddr.isValid(hostname) ? [literal(hostname)] : await resolveName(hostname, resolve);
  const refused = addresses.find(({ address }) => !isAllowed(address, policy));
  if (refused !== undefined) {
    const receiver = refused.address === hostname ? hostname : `${hostname} (${refused.address})`;
    const expected = policy.local ? 'a loopback or private address' : 'a public address';
    throw refusal(`The url must lead to ${expected}; ${receiver} is not one. ${policy.repair}`);
  }
  return { url, addresses };
}

/** The parser also turns `http://2130706433` and `http://0x7f.1` into plain addresses. */
function parseUrl(text: string, { local, repair }: TargetPolicy): URL {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw refusal('The url must begin with http:// or https:// and name a host.');
  }
  if (url.protocol === 'http:' && !local) throw refusal(`The url must begin with https://. ${repair}`);
  if (url.username !== '' || url.password !== '') {
    throw refusal('The url must not contain a user name or password.');
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

function isAllowed(address: string, { local, remote }: TargetPolicy): boolean {
  if (local && remote) return true;
  // An IPv4 address written as IPv6 (`::ffff:10.0.0.1`) counts as IPv4.
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (remote) return range === 'unicast';
  if (parsed instanceof ipaddr.IPv6 && metadata.some((network) => parsed.match(network))) return false;
  return local && localRanges[parsed.kind()].has(range);
}

function refusal(message: string): Problem {
  return validationFailed({ url: [message] });
}
