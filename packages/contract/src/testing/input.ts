import { exampleParameters, type ParameterValues } from '../examples.ts';
import { isJson } from '../media-types.ts';
import type { Contract, Operation } from '../model.ts';

/** What a request of an operation is made of. */
export interface Input extends ParameterValues {
  /** Absent where the operation has no body, or no example of it in JSON. */
  readonly body?: unknown;
}

/** The input of a request that succeeds, from the examples: path, required query and the first body in JSON. */
export function exampleInput(contract: Contract, operation: Operation): Input {
  const parameters = exampleParameters(contract, operation);
  const [example] = operation.body?.content.find(({ type }) => isJson(type))?.examples ?? [];
  return example === undefined ? parameters : { ...parameters, body: example.value };
}
