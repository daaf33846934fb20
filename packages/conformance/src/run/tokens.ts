/** Tokens of OAuth 2 for the security schemes of a contract. */
import { type Contract, isObject, object } from '@xs2a/contract';
import { createTokenSource } from '../send/oauth2.ts';
import type { RunOptions } from './options.ts';
import { RunError } from './probes.ts';
import type { Tokens } from './session.ts';

/** @throws {RunError} when the contract has no scheme that takes such tokens */
export function tokensOf(
  contract: Contract,
  { oauth2, credentials = {} }: RunOptions,
  timeoutMs: number,
): Tokens | undefined {
  if (oauth2 === undefined) return undefined;
  const schemes = contract.schemes
    .filter(({ name, type }) => type === 'oauth2' && !Object.hasOwn(credentials, name))
    .map(({ name }) => name);
  if (schemes.length === 0) {
    throw new RunError(
      '--oauth2-token-url: the contract has no security scheme of the type oauth2 without --credential.',
    );
  }
  const scope = oauth2.scope ?? scopesOf(contract, schemes).join(' ');
  return { source: createTokenSource(oauth2, scope, timeoutMs), schemes };
}

/** The scopes that the operations of a contract ask for. */
function scopesOf({ document, operations }: Contract, schemes: readonly string[]): string[] {
  const requirements = operations.flatMap(({ node }) => node.security ?? document.security ?? []).filter(isObject);
  const scopes = requirements.flatMap((requirement) => schemes.flatMap((name) => object(requirement)[name] ?? []));
  return [...new Set(scopes.map(String))];
}
