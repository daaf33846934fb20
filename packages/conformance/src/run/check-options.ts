/** Options that have to fit the contract. */
import type { Contract } from '@xs2a/contract';
import { whyUnknown } from './filter.ts';
import type { RunOptions } from './options.ts';
import { lastName, prefixesOf } from './prefixes.ts';
import { RunError } from './probes.ts';

/** @throws {RunError} */
export function checkIds({ operations }: Contract, given: Readonly<Record<string, unknown>>): void {
  const known = new Set(operations.flatMap(({ path }) => prefixesOf(path).map(lastName)));
  const unknown = Object.keys(given).find((name) => !known.has(name));
  if (unknown === undefined) return;
  const names = known.size === 0 ? 'It has none' : `It has ${[...known].join(', ')}`;
  throw new RunError(`--id ${unknown}: no path of the contract has this placeholder. ${names}.`);
}

/** @throws {RunError} */
export function checkFilters({ operations }: Contract, { filter = [], exclude = [] }: RunOptions): void {
  const given = [...filter.map((text) => ['--filter', text]), ...exclude.map((text) => ['--exclude', text])];
  for (const [option, text = ''] of given) {
    const reason = whyUnknown(text, operations);
    if (reason !== undefined) throw new RunError(`${option} ${text}: ${reason}.`);
  }
}

/**
 * @throws {RunError} for a credential without a security scheme, and for a header that a security scheme sends
 */
export function checkCredentials({ schemes }: Contract, { credentials = {}, headers = {} }: RunOptions): void {
  const names = schemes.map(({ name }) => name);
  const unknown = Object.keys(credentials).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const known = names.length === 0 ? 'It has none' : `It has ${names.join(', ')}`;
    throw new RunError(`--credential ${unknown}: the contract has no security scheme of this name. ${known}.`);
  }
  for (const { name, kind, parameter } of schemes) {
    const header = {
      basic: 'authorization',
      bearer: 'authorization',
      header: parameter.toLowerCase(),
      cookie: 'cookie',
      query: '',
      unsupported: '',
    }[kind];
    if (!Object.hasOwn(headers, header)) continue;
    throw new RunError(
      `--header ${header}: the security scheme ${name} sends this header. Give its secret by --credential ${name}=….`,
    );
  }
}
