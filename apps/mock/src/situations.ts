import { type Contract, type ContractOperation, type ResponseObject, resolve } from './contract.ts';

/** One answer that the contract documents: a status, and where it has content, one of its named examples. */
export interface Situation {
  /** As the contract writes it: a number, a range (`4XX`) or `default`. */
  status: string;
  mediaType?: string;
  /** Name of the example; absent if the media type has none. */
  example?: string;
}

/** Everything that an operation can be asked to answer, in the order of the contract. */
export function listSituations(contract: Contract, { operation }: ContractOperation): Situation[] {
  return Object.entries(operation.responses).flatMap(([status, response]) => {
    const contents = Object.entries(resolve<ResponseObject>(contract, response).content ?? {});
    if (contents.length === 0) return [{ status }];
    return contents.flatMap(([mediaType, { examples = {} }]) => {
      const names = Object.keys(examples);
      return names.length === 0 ? [{ status, mediaType }] : names.map((example) => ({ status, mediaType, example }));
    });
  });
}

/** Finds the key of `responses` that describes a status: itself, its range, or `default`. */
export function documentedStatus(statuses: Iterable<string>, code: number): string | undefined {
  const known = new Set(statuses);
  const candidates = [String(code), `${Math.floor(code / 100)}XX`, 'default'];
  return candidates.find((status) => known.has(status));
}

/** The key of `responses` that is answered when nobody wishes for another: the lowest success. */
export function successStatus(statuses: readonly string[]): string | undefined {
  return statuses.filter((status) => status.startsWith('2')).toSorted()[0] ?? statuses[0];
}

/** A status to answer with, for a key of `responses`. */
export function statusNumber(status: string): number {
  if (status === 'default') return 500;
  return Number(status.replace(/XX$/i, '00'));
}
