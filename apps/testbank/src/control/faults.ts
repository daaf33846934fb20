import type { Fault } from '../http/faults.ts';
import { accountOf, type ControlServices, refuse } from './context.ts';
import type { Handlers, Schemas } from './types.ts';

type Ids = 'listFaults' | 'createFault' | 'clearFaults';

export function faultHandlers({ store, faults, contract }: ControlServices): Pick<Handlers, Ids> {
  const ids = contract.operations.map(({ id }) => id);
  return {
    listFaults: async () => ({ faults: faults.list().map(toFault) }),
    createFault: async ({ account_id, operation_id, status, delay_ms = 0, times = 1 }) => {
      if (!ids.includes(operation_id)) {
        refuse('operation_id', `The XS2A API has no such operation. Expected: ${ids.join(', ')}.`);
      }
      if (status === undefined && delay_ms === 0) refuse('status', 'One of status and delay_ms is required.');
      const { id } = await store.read((db) => accountOf(db, account_id));
      return toFault(faults.add({ accountId: id, operationId: operation_id, status, delayMs: delay_ms, times }));
    },
    clearFaults: async ({ account_id }) => faults.clear(account_id),
  };
}

function toFault({ id, accountId, operationId, status, delayMs, times }: Fault): Schemas['Fault'] {
  return {
    id,
    account_id: accountId,
    operation_id: operationId,
    status: status ?? null,
    delay_ms: delayMs,
    times,
  };
}
