import type { Contract } from '@xs2a/contract';
import type { Mount } from '@xs2a/server';
import { type ControlTools, createControlRoutes } from './routes.ts';
import { createWebhooks } from './webhooks.ts';

export interface ControlOptions extends Omit<ControlTools, 'contract' | 'webhooks'> {
  /** Whether webhooks may be sent to other addresses than loopback and private ones. */
  allowRemoteWebhooks: boolean;
}

/** How long the receiver of a webhook may take, in milliseconds. */
const webhookTimeoutMs = 5000;

/** Answers what goes to `/_mock`. */
export function createControl(contract: Contract, options: ControlOptions): Mount {
  const { allowRemoteWebhooks, ...tools } = options;
  const webhooks = createWebhooks(contract, { allowRemote: allowRemoteWebhooks, timeoutMs: webhookTimeoutMs });
  const answer = createControlRoutes({ ...tools, contract, webhooks });
  return (request) => (/^\/_mock(?:\/|$)/.test(request.path) ? answer(request) : undefined);
}
