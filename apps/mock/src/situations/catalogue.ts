import { type Contract, type ContractOperation, listOperations, type ResponseObject, resolve } from '../contract.ts';
import { documentedStatus, statusNumber } from './status.ts';

/** One answer that the contract documents: a status and, where it has content, one of its named examples. */
export interface Situation {
  /** As the contract writes it: a number, a range (`4XX`) or `default`. */
  status: string;
  /** The status to ask for. */
  code: number;
  mediaType?: string;
  /** Name of the example; absent if the media type has none. */
  example?: string;
  /** What the example shows, or else what the response says about itself. */
  summary: string;
}

/** An operation and all of its situations, in the order of the contract. */
export interface CatalogueEntry {
  /** `operationId`, or method and path where the document gives none. */
  operationId: string;
  operation: ContractOperation;
  situations: Situation[];
}

/** The operations of a document by their id, each with its situations. */
export class Catalogue {
  readonly #entries: Map<string, CatalogueEntry>;
  readonly #byOperation: Map<object, CatalogueEntry>;

  constructor(contract: Contract) {
    const entries = listOperations(contract).map((operation) => ({
      operationId: operation.operation.operationId,
      operation,
      situations: listSituations(contract, operation),
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

  /** @throws Error for an operation of another document */
  of({ operation }: ContractOperation): CatalogueEntry {
    const entry = this.#byOperation.get(operation);
    if (entry === undefined) throw new Error(`The catalogue has no operation ${operation.operationId}.`);
    return entry;
  }
}

/** What a situation is asked for by: a status, the name of an example, or both. */
export interface Wish {
  code?: number | undefined;
  example?: string | undefined;
}

/** Finds the first situation that fits; an example brings its status along. */
export function findSituation(situations: readonly Situation[], { code, example }: Wish): Situation | undefined {
  const candidates = code === undefined ? situations : withStatus(situations, code);
  return example === undefined ? candidates[0] : candidates.find((situation) => situation.example === example);
}

/** The situations that describe a status: none if the operation does not document it. */
export function withStatus(situations: readonly Situation[], code: number): Situation[] {
  const status = documentedStatus(
    situations.map((situation) => situation.status),
    code,
  );
  return situations.filter((situation) => situation.status === status);
}

function listSituations(contract: Contract, { operation }: ContractOperation): Situation[] {
  return Object.entries(operation.responses).flatMap(([status, reference]) => {
    const response = resolve<ResponseObject>(contract, reference);
    const code = statusNumber(status);
    const summary = response.description ?? '';
    const contents = Object.entries(response.content ?? {});
    if (contents.length === 0) return [{ status, code, summary }];
    return contents.flatMap(([mediaType, { examples = {} }]): Situation[] => {
      const named = Object.entries(examples);
      if (named.length === 0) return [{ status, code, mediaType, summary }];
      return named.map(([example, node]) => {
        const shown = resolve<{ summary?: string }>(contract, node as object);
        return { status, code, mediaType, example, summary: shown.summary ?? summary };
      });
    });
  });
}
