import { type Contract, type ContractOperation, listOperations, type ResponseObject, resolve } from '../contract.ts';
import { documentedStatus, listSituations, type Situation, statusNumber } from '../situations.ts';

/** A situation with the status to ask for it. */
export interface DocumentedAnswer extends Situation {
  /** A range stands for its first status (`4XX`: 400), `default` for 500. */
  code: number;
  /** What the example shows, or else what the response says about itself. */
  summary: string;
}

/** An operation and everything that it can answer. */
export interface CatalogueEntry {
  /** `operationId`, or method and path where the document gives none. */
  operationId: string;
  operation: ContractOperation;
  answers: DocumentedAnswer[];
}

/** A wish for an answer: a status, an example, or both. */
export interface Wish {
  code?: number | undefined;
  example?: string | undefined;
}

/** The operations of a document by their id, and which situations each of them knows. */
export class Catalogue {
  readonly #entries: Map<string, CatalogueEntry>;
  readonly #byOperation: Map<object, CatalogueEntry>;

  constructor(contract: Contract) {
    const entries = listOperations(contract).map((operation) => ({
      operationId: operation.operation.operationId,
      operation,
      answers: listAnswers(contract, operation),
    }));
    this.#entries = new Map(entries.map((entry) => [entry.operationId, entry]));
    this.#byOperation = new Map(entries.map((entry) => [entry.operation.operation, entry]));
  }

  /** In the order of the document. */
  entries(): CatalogueEntry[] {
    return [...this.#entries.values()];
  }

  get(operationId: string): CatalogueEntry | undefined {
    return this.#entries.get(operationId);
  }

  /** The entry of an operation that the router has found. */
  of({ operation }: ContractOperation): CatalogueEntry | undefined {
    return this.#byOperation.get(operation);
  }
}

/** The first documented answer that a wish fits; an example decides its status if the wish names none. */
export function findAnswer(
  answers: readonly DocumentedAnswer[],
  { code, example }: Wish,
): DocumentedAnswer | undefined {
  const named = example === undefined ? answers : answers.filter((answer) => answer.example === example);
  if (code === undefined) return named[0];
  const status = documentedStatus(
    answers.map((answer) => answer.status),
    code,
  );
  return named.find((answer) => answer.status === status);
}

function listAnswers(contract: Contract, operation: ContractOperation): DocumentedAnswer[] {
  return listSituations(contract, operation).map((situation) => {
    const { status, mediaType = '', example = '' } = situation;
    const response = resolve<ResponseObject>(contract, operation.operation.responses[status] ?? {});
    const shown = response.content?.[mediaType]?.examples?.[example];
    const { summary } = shown ? resolve<{ summary?: string }>(contract, shown) : {};
    return { ...situation, code: statusNumber(status), summary: summary ?? response.description ?? '' };
  });
}
