import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { policyHash } from './policy-hash.ts';

/** Hosts with their ports as the pages write them, such as `127.0.0.1:4010`, and the ones that take their place. */
export type Addresses = ReadonlyMap<string, string>;

/** Ports of the servers that the pages name, and the variables that change them. */
const ports = { XS2A_MOCK_PORT: 4010, XS2A_TESTBANK_PORT: 4020 };

/** The addresses of servers on the ports that the environment sets; port 0 says nothing. */
export function addressesFrom(env: Readonly<Record<string, string | undefined>>): Addresses {
  const moved = Object.entries(ports).flatMap(([variable, usual]) => {
    const port = Number(env[variable] || usual);
    if (!Number.isInteger(port) || port < 1 || port > 65_535 || port === usual) return [];
    return ['127.0.0.1', 'localhost'].map((host) => [`${host}:${usual}`, `${host}:${port}`] as const);
  });
  return new Map(moved);
}

/** Files in which addresses are written, by the ends of their names. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.txt': 'text/plain',
  '.yaml': 'text/yaml',
};

/** A file of the site in which addresses are changed. */
export interface ChangedFile {
  type: string;
  text: string;
}

/**
 * Reads a file of the site, and puts other addresses into it.
 *
 * @param path of a request, without its query
 * @returns nothing if no address can be in the file, or there is no such file
 */
export async function readChanged(
  folder: string,
  path: string,
  addresses: Addresses,
): Promise<ChangedFile | undefined> {
  const name = decode(path.endsWith('/') ? `${path}index.html` : path);
  const type = types[extname(name ?? '')];
  if (name === undefined || type === undefined) return undefined;
  const file = resolve(folder, `.${name}`);
  if (!file.startsWith(resolve(folder) + sep)) return undefined;
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : { type: `${type}; charset=utf-8`, text: withAddresses(text, addresses) };
}

/** Nothing for an address that no file can have. */
function decode(path: string): string | undefined {
  try {
    const name = decodeURIComponent(path);
    return name.includes('\0') ? undefined : name;
  } catch {
    return undefined;
  }
}

/**
 * Puts other addresses into a text, also where only the port is written (`--port 4010`). The policy of a page keeps the
 * hashes of its inline scripts, and gets those of the changed ones.
 */
export function withAddresses(text: string, addresses: Addresses): string {
  if (addresses.size === 0) return text;
  const portOf = (address: string) => address.slice(address.indexOf(':') + 1);
  const ports = new Map([...addresses].map(([from, to]) => [portOf(from), portOf(to)]));
  const hosts = [...addresses.keys()].map((name) => name.replaceAll('.', '\\.'));
  // A port ends where its digits end.
  const pattern = new RegExp(
    `(?:(?<![\\w.])(?:${hosts.join('|')})|(?<=\\bport )(?:${[...ports.keys()].join('|')}))(?!\\d)`,
    'g',
  );
  const change = (part: string) => part.replaceAll(pattern, (name) => addresses.get(name) ?? ports.get(name) ?? name);
  const scripts = [...text.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => script,
  );
  return scripts.reduce((page, script) => page.replace(policyHash(script), policyHash(change(script))), change(text));
}
