import { expect, it } from 'vitest';
import { contractOf, operationOf } from '../../src/testing/index.ts';

it('an operation that the contract does not have is named', () => {
  expect(() => operationOf(contractOf({}), 'getPet')).toThrow(new RangeError('no operation getPet'));
});
