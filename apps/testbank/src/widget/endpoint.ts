/** Where the widget in a browser sends its steps. It is not part of the contract. */
import { type Contract, createContract, type Operation } from '@xs2a/contract';
import { createApi, type Exchange, type Mount } from '@xs2a/server';
import type { WizardInput } from '@xs2a/types';
import type { Foundation } from '../foundation.ts';
import type { Faults } from '../http/faults.ts';
import type { createHandling } from '../http/handle.ts';
import { sessionKeyOf, unknownKey } from '../operations/wizard/submit.ts';
import { findSessionCaller } from '../store/sessions.ts';

const path = '/widget/wizard';

/** Largest body of a step, in bytes. */
const bodyLimit = 64 * 1024;

export interface EndpointServices extends Pick<Foundation, 'contract' | 'store' | 'log'> {
  readonly faults: Faults;
  readonly handle: ReturnType<typeof createHandling>['handle'];
  readonly onExchange: (exchange: Exchange) => void;
}

/**
 * Answers the wizard operation at an address of its own, to whoever has the key of a session: pages of any origin, and
 * sessions of any account. API keys and cookies mean nothing here, so a page of another site can do no more than
 * a program that knows the same key.
 */
export function createWidgetEndpoint({ contract, store, log, faults, handle, onExchange }: EndpointServices): Mount {
  const operation = contract.operations.find(({ id }) => id === 'submitWizardStep');
  if (operation === undefined) throw new Error('The contract has no wizard operation.');
  const api = createApi<'anybody'>({
    contract: withoutCredentials(contract, operation),
    bodyLimit,
    validate: true,
    log,
    // The key of the session is in the body, which is read later.
    authenticate: () => 'anybody',
    handle: async (call) => {
      const input = (call.body ?? {}) as WizardInput;
      const caller = await store.read((db) => findSessionCaller(db, sessionKeyOf(input)));
      if (caller === undefined) throw unknownKey(input);
      await faults.meet(caller.accountId, operation.id);
      return handle({ ...call, operation, caller });
    },
    onExchange: (exchange) => onExchange({ ...exchange, operation: exchange.operation && operation }),
  });
  return (request) => (request.path === path ? api(request) : undefined);
}

/** The contract of this address. Its schemas are at other pointers than those of the operation that is answered. */
function withoutCredentials({ document }: Contract, { node }: Operation): Contract {
  return createContract({ ...document, paths: { [path]: { post: { ...node, security: [] } } }, webhooks: {} });
}
