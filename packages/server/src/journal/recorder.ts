import type { Contract } from '@xs2a/contract';
import type { Exchange } from '../api.ts';
import type { HttpRequest } from '../http/request.ts';
import { documentedFields } from './documented-fields.ts';
import type { Journal } from './journal.ts';

/**
 * Writes every exchange into a journal.
 *
 * @param exampleOf name of the example that a request was answered with; `undefined` for generated data and refusals
 */
export function createRecorder(
  contract: Contract,
  journal: Journal,
  exampleOf: (request: HttpRequest) => string | undefined,
): (exchange: Exchange) => void {
  const fields = new Map(contract.operations.map((operation) => [operation.id, documentedFields(contract, operation)]));
  return ({ request, shownPath, operation, body, answer, problem, startedAt, durationMs }) => {
    const { method, search, headers } = request;
    journal.add({
      at: new Date(startedAt).toISOString(),
      method,
      path: shownPath,
      search,
      headers,
      body,
      operationId: operation?.id,
      documented: operation && fields.get(operation.id),
      status: answer.status,
      example: exampleOf(request),
      problem,
      durationMs: Math.round(durationMs * 10) / 10,
    });
  };
}
