import type { IncomingMessage } from 'node:http';
import { chooseMediaType, exampleOfFormat } from './accept.ts';
import { type Contract, type ContractOperation, listOperations } from './contract.ts';
import type { Exchange } from './control/exchange.ts';
import { findPreferred, type Preference, readPreference } from './prefer.ts';
import { listSituations } from './situations.ts';

interface Choice {
  preference: Preference;
  /** `undefined` for an answer without content. */
  mediaType: string | undefined;
}

/**
 * Decides what is answered: what the client or the control prefer, else by the format of a download and `Accept`.
 *
 * @throws Problem 422 on `prefer`, or 406
 */
export type Chooser = (
  operation: ContractOperation,
  request: IncomingMessage,
  query: URLSearchParams,
  exchange: Exchange,
) => Choice;

/** @param seed of generated data for whom the client sends none */
export function createChooser(contract: Contract, seed: string | undefined): Chooser {
  const situations = new Map(
    listOperations(contract).map((operation) => [operation.operation, listSituations(contract, operation)]),
  );
  return (operation, request, query, exchange) => {
    const decided = exchange.decide(readPreference(header(request, 'prefer'), query));
    const preferred = findPreferred(situations.get(operation.operation) ?? [], decided.preference);
    const { preference } = preferred;
    const { accept } = request.headers;
    const format = query.get('format');
    const negotiated = chooseMediaType(contract, operation, { accept, format, code: preference.code });
    const mediaType = decided.mediaType ?? preferred.mediaType ?? negotiated;
    const isOpen = preference.code === undefined && preference.exampleKey === undefined && !preference.dynamic;
    const exampleKey = isOpen ? exampleOfFormat(contract, operation, mediaType, format) : undefined;
    return {
      preference: {
        ...(seed !== undefined && { seed }),
        ...preference,
        ...(exampleKey !== undefined && { exampleKey }),
      },
      mediaType,
    };
  };
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}
