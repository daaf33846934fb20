import type { Contract } from '@xs2a/contract';

/** Fields of a new risk that ask for a check, in the order of the contract. */
export function checkNames(contract: Contract): string[] {
  const body = contract.operations.find(({ id }) => id === 'createRisk')?.body;
  const { properties } = contract.resolve<{ properties: object }>(body?.content[0]?.schema?.schema);
  return Object.keys(properties).filter((name) => name.startsWith('xs2a_'));
}
