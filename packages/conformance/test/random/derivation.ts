import type { Contract } from '@xs2a/contract';
import { createValidators } from '@xs2a/contract/validators';
import type { Derivation } from '../../src/cases/derivation.ts';

/** What random inputs are derived from; ids are those of the examples. */
export function derivationOf(contract: Contract, seed = 42): Derivation {
  return {
    contract,
    validators: createValidators(contract.document),
    seed,
    valuesOf: ({ parameters }) =>
      Object.fromEntries(
        parameters
          .filter((parameter) => parameter.in === 'path')
          .map(({ name, examples }) => [name, examples[0]?.value ?? '1']),
      ),
  };
}
