import type { Contract, Operation } from '@xs2a/contract';
import { createValidators } from '@xs2a/contract/validators';

/**
 * Compares an answer of ours with the contract.
 *
 * @param mediaType of the answer, without parameters
 * @returns what is wrong, with its place; never a value, which may be secret
 */
export type CheckAnswer = (operation: Operation, status: number, body: unknown, mediaType: string) => string[];

export function createAnswerCheck(contract: Contract): CheckAnswer {
  const { response: validate } = createValidators(contract.document);
  return (operation, status, body, mediaType) => {
    const documented = operation.responses.find((response) => response.status === String(status));
    if (documented === undefined) return [`the status ${status} is not documented`];
    if (documented.content.length === 0) return body === undefined ? [] : [`${status} has no body`];
    const content = documented.content.find(({ type }) => type === mediaType);
    if (content === undefined) return [`${mediaType} is not documented for ${status}`];
    if (content.schema === undefined || body instanceof Uint8Array) return [];
    return validate(content.schema, body).map(({ pointer, expected }) => `${pointer || '/'}: expected ${expected}`);
  };
}
