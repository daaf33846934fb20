import type { Contract, ContractOperation } from './contract.ts';
import { unauthorized } from './errors.ts';

/** How an operation asks for credentials: not at all, by HTTP Basic, or by a scheme that is left to Prism. */
export type CredentialKind = 'none' | 'basic' | 'other';

export function credentialKind(contract: Contract, { operation }: ContractOperation): CredentialKind {
  const schemes = contract.components?.securitySchemes ?? {};
  const isBasic = (name: string) => schemes[name]?.type === 'http' && schemes[name].scheme?.toLowerCase() === 'basic';
  const alternatives = (operation.security ?? contract.security ?? []).map((names) => Object.keys(names));
  if (alternatives.length === 0 || alternatives.some((names) => names.length === 0)) return 'none';
  return alternatives.flat().every(isBasic) ? 'basic' : 'other';
}

/**
 * Asks for HTTP Basic with any password: the mock knows no keys, it only sees to it that a client sends one. (Prism
 * could do it, but takes a password with a colon for none.)
 *
 * @throws Problem 401 if there is none
 */
export function requireCredentials(authorization: string | undefined): void {
  const [, encoded] = /^basic\s+(\S+)$/i.exec(authorization ?? '') ?? [];
  if (encoded === undefined) throw unauthorized();
  const credentials = Buffer.from(encoded, 'base64').toString('utf8');
  const password = credentials.slice(credentials.indexOf(':') + 1);
  // The samples of the reference send the bare key where HTTP wants `api:key`; a colon is what tells them apart.
  if (!credentials.includes(':') || password === '') throw unauthorized();
}
