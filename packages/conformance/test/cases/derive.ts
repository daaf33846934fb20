/** Cases of a contract, as a run would derive them. */

import type { Contract } from '@xs2a/contract';
import { createValidators } from '@xs2a/contract/validators';
import type { Derivation } from '../../src/cases/derivation.ts';
import { deriveCases } from '../../src/cases/index.ts';
import { exampleIds } from '../../src/run/fixtures.ts';
import type { Case } from '../../src/types.ts';

export function derivationOf(contract: Contract, seed = 1): Derivation {
  const validators = createValidators(contract.document);
  return { contract, validators, seed, valuesOf: exampleIds({ contract, validators, seed }) };
}

export function casesOf(contract: Contract): Case[] {
  return deriveCases(derivationOf(contract));
}

/** The one case whose id ends so. */
export function caseOf(cases: readonly Case[], end: string): Case {
  const matching = cases.filter(({ id }) => id.endsWith(end));
  if (matching.length !== 1 || matching[0] === undefined)
    throw new RangeError(`${matching.length} cases end in ${end}`);
  return matching[0];
}

/** Id without operation and group, what is sent, and what is expected, in one line each. */
export function linesOf(cases: readonly Case[], group: Case['group']): string[] {
  return cases
    .filter((testCase) => testCase.group === group)
    .map(({ id, request, expect, field }) => {
      const name = id.split('/').slice(2).join('/');
      const sent = [request.method, request.target, request.body].filter(Boolean).join(' ');
      return `${name} | ${sent} | ${expect.join(' or ')}${field === undefined ? '' : ` on ${field}`}`;
    });
}
