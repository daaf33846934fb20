/** A shop that verifies the bank accounts of its customers. */
import type { Xs2aClient } from '@xs2a/client';
import { createFetchHandler } from '@xs2a/webhooks/fetch';
import { checkPayload } from '@xs2a/webhooks/schemas';

export interface Shop {
  /** Holders of the verified accounts, by the reference of their verification. */
  readonly holders: ReadonlyMap<string, string>;
  /** Where the API sends its webhooks. */
  readonly receive: (request: Request) => Promise<Response>;
}

/** @param secret shared with the API, for the signatures of its webhooks */
export function createShop(secret: string): Shop {
  const holders = new Map<string, string>();
  const receive = createFetchHandler({
    secrets: secret,
    check: checkPayload,
    handle: (delivery) => {
      if (!delivery.documented) {
        // The API is newer than this code: nothing is read from the event.
        console.warn(`${delivery.event.id} is not as documented at ${delivery.problem.pointer}`);
        return;
      }
      const { event } = delivery;
      if (event.type !== 'transaction.created') return;
      const { data } = event;
      if (data.object === 'xs2a_verification') holders.set(data.transaction, data.account_holder);
    },
  });
  return { holders, receive };
}

/** Starts a verification; the wizard in the browser of the customer goes on with the key. */
export async function startVerification(client: Xs2aClient): Promise<{ key: string; transaction: string }> {
  const { wizard_session_key: key, transaction } = await client
    .createVerification({ body: { bank_code: '88888888', country_id: 'DE' } })
    .orThrow();
  return { key, transaction };
}
