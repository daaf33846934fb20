import type { IncomingMessage } from 'node:http';
import { type Contract, type ContractOperation, listOperations } from '../contract.ts';
import { documentedFields } from './documented-fields.ts';
import type { Journal, Received } from './journal.ts';

/** A request to the API and its answer. */
export interface Exchange {
  request: IncomingMessage;
  /** Milliseconds since 1970. */
  startedAt: number;
  durationMs: number;
  /** `undefined` if no operation has this path and method. */
  operation: ContractOperation | undefined;
  /** The parsed body with its size in bytes; `undefined` if there was none, or it could not be parsed. */
  body: Received['body'];
  status: number;
  /** Name of the answered example; `undefined` for generated data and for refusals. */
  example: string | undefined;
}

/** Writes an exchange into the journal. */
export type Recorder = (exchange: Exchange) => void;

export function createRecorder(contract: Contract, journal: Journal): Recorder {
  const fields = new Map(
    listOperations(contract).map((operation) => [operation.operation, documentedFields(contract, operation)]),
  );
  return ({ request, startedAt, durationMs, operation, body, status, example }) => {
    const { method = 'GET', url = '/', headers } = request;
    const mark = url.indexOf('?');
    journal.add({
      at: new Date(startedAt).toISOString(),
      method,
      path: mark === -1 ? url : url.slice(0, mark),
      search: mark === -1 ? '' : url.slice(mark + 1),
      headers,
      body,
      operationId: operation?.operation.operationId,
      documented: operation && fields.get(operation.operation),
      status,
      example,
      durationMs: Math.round(durationMs * 10) / 10,
    });
  };
}
