import type { Contract, Operation } from '@xs2a/contract';
import { documentedStatus, statusNumber } from '@xs2a/server';

/** One answer that the contract documents: a status and, where it has content, one of its examples. */
export interface Situation {
  /** As the contract writes it: a number, a range (`4XX`) or `default`. */
  status: string;
  /** The status to ask for. */
  code: number;
  mediaType?: string;
  /** Name of the example, `default` for one without a name; absent if the media type has none. */
  example?: string;
  /** What the example shows, or else what the response says about itself. */
  summary: string;
}

/** An operation and all of its situations, in the order of the contract. */
export interface CatalogueEntry {
  operation: Operation;
  situations: Situation[];
}

/** The operations of a contract that are served, each with its situations. */
export class Catalogue {
  readonly #entries: Map<string, CatalogueEntry>;

  constructor(contract: Contract) {
    const entries = contract.operations.map((operation) => ({
      operation,
      situations: listSituations(operation),
    }));
    this.#entries = new Map(entries.map((entry) => [entry.operation.id, entry]));
  }

  /** In the order of the contract. */
  entries(): CatalogueEntry[] {
    return [...this.#entries.values()];
  }

  get(operationId: string): CatalogueEntry | undefined {
    return this.#entries.get(operationId);
  }

  /** The situations of an operation; none for one that is not served. */
  situationsOf({ id }: Operation): readonly Situation[] {
    return this.#entries.get(id)?.situations ?? [];
  }
}

/** What a situation is asked for by: a status, the name of an example, or both. */
export interface Wish {
  code?: number | undefined;
  example?: string | undefined;
}

/** Finds the first matching situation; an example determines its status. */
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

function listSituations({ responses }: Operation): Situation[] {
  return responses.flatMap(({ status, description, content }) => {
    const plain = { status, code: statusNumber(status), summary: description };
    if (content.length === 0) return [plain];
    return content.flatMap(({ type, examples }): Situation[] => {
      const empty = { ...plain, mediaType: type };
      if (examples.length === 0) return [empty];
      return examples.map(({ name, summary }) => ({ ...empty, example: name, summary: summary || description }));
    });
  });
}
