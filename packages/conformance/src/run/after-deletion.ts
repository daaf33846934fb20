import type { Contract, Operation } from '@xs2a/contract';
import { documents } from '../cases/expected.ts';
import type { Case } from '../types.ts';

/**
 * A case that reads what was deleted, and has to find nothing.
 *
 * @param deletion the case that has deleted it
 * @returns `undefined` when the contract has no operation to read it, or does not document what a missing object
 * answers
 */
export function afterDeletion(contract: Contract, deleter: Operation, deletion: Case): Case | undefined {
  const reader = contract.operations.find(({ method, path }) => method === 'GET' && path === deleter.path);
  const expect = ['404', '410'].filter((status) => reader !== undefined && documents(reader, status));
  if (reader === undefined || expect.length === 0) return undefined;
  const { headers } = deletion.request;
  return {
    id: `${deletion.id}, afterwards`,
    operationId: reader.id,
    group: 'unknown-id',
    title: `${reader.id} finds nothing under an id that ${deleter.id} has deleted`,
    request: {
      method: 'GET',
      target: deletion.request.target.split('?')[0] ?? '',
      headers,
      credential: deletion.request.credential,
    },
    expect,
    covers: {},
  };
}
