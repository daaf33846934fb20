import type { IncomingMessage } from 'node:http';
import { createDeclaredAnswers, listScenarios } from '../answers.ts';
import { type Contract, type ContractOperation, listOperations } from '../contract.ts';
import type { Delays } from '../delays.ts';
import type { Handler } from '../http.ts';
import type { Log } from '../log.ts';
import { Catalogue } from './catalogue.ts';
import { documentedFields } from './documented-fields.ts';
import { Exchange } from './exchange.ts';
import { Journal } from './journal.ts';
import { Pins } from './pins.ts';
import { createControlRoutes } from './routes.ts';
import { createWebhooks } from './webhooks.ts';

export interface ControlOptions {
  /** Whether webhooks may be sent to other addresses than loopback and private ones. */
  allowRemoteWebhooks: boolean;
  delays: Delays;
  log: Log;
}

/** What people and tests do to the mock, beside the requests of their client. */
export interface Control {
  /** Follows a request to the API. */
  begin(request: IncomingMessage): Exchange;
  /** Answers what goes to `/_mock`, and leaves the rest to another handler. */
  wrap(next: Handler): Handler;
}

/** How long the receiver of a webhook may take, in milliseconds. */
const webhookTimeoutMs = 5000;

/** @throws Error naming the operation if the document declares answers that cannot be read */
export function createControl(contract: Contract, { allowRemoteWebhooks, delays, log }: ControlOptions): Control {
  const catalogue = new Catalogue(contract);
  const pins = new Pins();
  const journal = new Journal();
  const webhooks = createWebhooks(contract, { allowRemote: allowRemoteWebhooks, timeoutMs: webhookTimeoutMs });
  const scenarios = listScenarios(contract);
  const fields = new Map(
    listOperations(contract).map((operation) => [operation.operation, documentedFields(contract, operation)]),
  );
  const tools = {
    catalogue,
    pins,
    journal,
    delays,
    declared: createDeclaredAnswers(contract),
    documentedFields: ({ operation }: ContractOperation) => fields.get(operation),
  };
  const routes = createControlRoutes({ contract, catalogue, scenarios, pins, journal, webhooks, log });

  return {
    begin: (request) => new Exchange(tools, request),
    wrap: (next) => (request) => (isControl(request.url) ? routes(request) : next(request)),
  };
}

function isControl(url = '/'): boolean {
  return /^\/_mock(?:[/?]|$)/.test(url);
}
