import type { Contract, Operation } from '@xs2a/contract';
import { documents } from '../cases/expected.ts';
import type { Case } from '../types.ts';

/**
 * Cases that read what was deleted, and delete it again, and have to find nothing. There are none for an operation that
 * the contract does not have, or for which it does not document what a missing object answers.
 *
 * @param deletion the case that has deleted it
 */
export function* afterDeletion(contract: Contract, deleter: Operation, deletion: Case): Generator<Case> {
  const reader = contract.operations.find(({ method, path }) => method === 'GET' && path === deleter.path);
  const { request } = deletion;
  if (reader !== undefined) {
    const [target = ''] = request.target.split('?');
    const title = `${reader.id} finds nothing under an id that ${deleter.id} has deleted`;
    yield* finding(reader, deletion, { ...request, method: 'GET', target }, `${deletion.id}, afterwards`, title);
  }
  yield* finding(deleter, deletion, request, `${deletion.id}, again`, `${deleter.id} finds nothing the second time`);
}

function* finding(
  operation: Operation,
  { covers: _, ...deletion }: Case,
  request: Case['request'],
  id: string,
  title: string,
): Generator<Case> {
  const expect = ['404', '410'].filter((status) => documents(operation, status));
  if (expect.length > 0)
    yield { ...deletion, id, operationId: operation.id, group: 'unknown-id', title, request, expect, covers: {} };
}
