import type { Contract, Operation } from '@xs2a/contract';
import { documents } from '../cases/derivation.ts';
import type { Case } from '../types.ts';

/**
 * What was deleted is not found any more.
 *
 * @param deletion the case that has deleted it
 * @returns `undefined` when the contract cannot read such a thing, or does not say what is answered when it is gone
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
