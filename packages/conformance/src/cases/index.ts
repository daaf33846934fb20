/** Derives all cases from a contract. */
import type { Operation } from '@xs2a/contract';
import type { Case } from '../types.ts';
import { deriveAddresses } from './addresses.ts';
import { deriveBodies } from './bodies.ts';
import { deriveCredentials } from './credentials.ts';
import type { Derivation, Deriver } from './derivation.ts';
import { deriveExamples } from './examples.ts';
import { deriveMediaTypes } from './media-types.ts';
import { deriveHead, deriveMethods } from './methods.ts';
import { deriveNumbers } from './numbers.ts';
import { deriveOverrides } from './overrides.ts';
import { deriveParameters } from './parameters.ts';
import { derivePreflights } from './preflights.ts';
import { deriveSituations } from './situations.ts';
import { deriveUnknownIds } from './unknown-ids.ts';

/** In the order in which cases are sent. The plain ones come first, because a run may be cut short. */
const derivers: readonly Deriver[] = [
  deriveExamples,
  deriveCredentials,
  deriveAddresses,
  deriveUnknownIds,
  deriveSituations,
  deriveBodies,
  deriveNumbers,
  deriveMediaTypes,
  deriveParameters,
  deriveMethods,
  deriveHead,
  deriveOverrides,
  derivePreflights,
];

/**
 * Derives every case, each with an id of its own.
 *
 * @param operations whose cases are derived. Default: all
 */
export function deriveCases(
  derivation: Derivation,
  operations: readonly Operation[] = derivation.contract.operations,
): Case[] {
  const cases = derivers.flatMap((derive) => operations.flatMap((operation) => [...derive(derivation, operation)]));
  const seen = new Map<string, number>();
  return cases.map((testCase) => {
    const count = (seen.get(testCase.id) ?? 0) + 1;
    seen.set(testCase.id, count);
    return count === 1 ? testCase : { ...testCase, id: `${testCase.id} (${count})` };
  });
}
