import type { Contract, Operation } from '@xs2a/contract';
import { readContract } from '@xs2a/contract/read';
import { type AnswerCheck, createAnswerCheck, exampleInput, type Input } from '@xs2a/contract/testing';

export const contract: Contract = await readContract();
export const { operations } = contract;

/** What is wrong with an answer of an operation. */
export const errorsOf: AnswerCheck = createAnswerCheck(contract);

/** The input of a call, filled from the examples of the contract. */
export function inputOf(operation: Operation): Input {
  return exampleInput(contract, operation);
}

/** Names of the credentials that an operation takes. */
export function credentialsOf({ security }: Operation): string[] {
  return security.flat().map(({ name }) => name);
}

/** The documented statuses, in the order of the contract. */
export function statusesOf({ responses }: Operation): number[] {
  return responses.map(({ status }) => Number(status));
}

/** Examples of the body, with their names. */
export function examplesOf({ body }: Operation, mediaType: string): { name: string; value: object }[] {
  const examples = body?.content.find(({ type }) => type === mediaType)?.examples ?? [];
  return examples.map(({ name, value }) => ({ name, value: value as object }));
}
