/** Which receivers a Testbank reaches, and how. */
import { findTarget, type TargetPolicy, UnreachableTarget } from '@xs2a/server/webhooks';
import { type Send, sendInProcess, sendOverNetwork, type WebhookReceiver } from './send.ts';

export interface Receivers {
  readonly send: Send;
  /** @throws {Problem} 422 on `url` for a receiver to which no webhook may lead */
  check(url: string): Promise<void>;
}

/**
 * @param isLocalAllowed whether webhooks may lead to loopback and private addresses, and to `http:`
 * @param receive gets all webhooks in this process
 */
export function createReceivers(isLocalAllowed: boolean, receive: WebhookReceiver | undefined): Receivers {
  const policy: TargetPolicy = {
    local: isLocalAllowed,
    remote: true,
    repair: 'Start the Testbank with --allow-local-webhooks to reach it.',
  };
  // In this process, nothing depends on where a name leads.
  const resolve = receive === undefined ? undefined : async () => [];
  return {
    send: receive === undefined ? sendOverNetwork({ policy }) : sendInProcess(receive),
    check: async (url) => {
      await findTarget(url, policy, resolve).catch((error: unknown) => {
        // A receiver that cannot be found now may be there when an event is sent.
        if (!(error instanceof UnreachableTarget)) throw error;
      });
    },
  };
}
