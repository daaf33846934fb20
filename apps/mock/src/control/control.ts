import type { Contract } from '../contract.ts';
import type { Handler } from '../http.ts';
import { type ControlTools, createControlRoutes } from './routes.ts';
import { createWebhooks } from './webhooks.ts';

export interface ControlOptions extends Omit<ControlTools, 'contract' | 'webhooks'> {
  /** Whether webhooks may be sent to other addresses than loopback and private ones. */
  allowRemoteWebhooks: boolean;
}

/** How long the receiver of a webhook may take, in milliseconds. */
const webhookTimeoutMs = 5000;

/** Answers what goes to `/_mock`, and leaves the rest to another handler. */
export function withControl(next: Handler, contract: Contract, options: ControlOptions): Handler {
  const { allowRemoteWebhooks, ...tools } = options;
  const webhooks = createWebhooks(contract, { allowRemote: allowRemoteWebhooks, timeoutMs: webhookTimeoutMs });
  const routes = createControlRoutes({ ...tools, contract, webhooks });
  return (request) => (isControl(request.url) ? routes(request) : next(request));
}

function isControl(url = '/'): boolean {
  return /^\/_mock(?:[/?]|$)/.test(url);
}
