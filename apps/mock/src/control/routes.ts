import type { IncomingMessage } from 'node:http';
import { readBody } from '../body.ts';
import type { Contract } from '../contract.ts';
import { methodNotAllowed, notFound, Problem, serverError, validationFailed } from '../errors.ts';
import type { Answer } from '../http.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../log.ts';
import type { Catalogue } from '../situations/catalogue.ts';
import type { Scenario } from '../situations/declarations.ts';
import type { Pin, Pins } from '../situations/pins.ts';
import { refuseForeignPages } from './guard.ts';
import { parseNextInput, parseWebhookInput } from './input.ts';
import { toPins } from './next.ts';
import { createOverview } from './overview.ts';
import type { Webhooks } from './webhooks.ts';

/** What `/_mock` controls. */
export interface ControlTools {
  contract: Contract;
  catalogue: Catalogue;
  scenarios: readonly Scenario[];
  pins: Pins;
  journal: Journal;
  webhooks: Webhooks;
  log: Log;
}

interface Call {
  query: URLSearchParams;
  /** Address of the server as the caller wrote it, without a slash at the end. */
  base: string;
  body(): Promise<Buffer>;
}

type Action = (call: Call) => unknown;

/** Largest body of a request to `/_mock`, in bytes. */
const bodyLimit = 64 * 1024;

/**
 * Answers the paths below `/_mock`.
 *
 * @returns never rejects
 */
export function createControlRoutes(tools: ControlTools): (request: IncomingMessage) => Promise<Answer> {
  const routes = listRoutes(tools);

  async function answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? '/', 'http://mock');
    const methods = routes[url.pathname];
    if (methods === undefined) throw notFound();
    const action = methods[request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET')];
    if (action === undefined) throw methodNotAllowed(Object.keys(methods).join(', '));
    refuseForeignPages(request);
    const call = {
      query: url.searchParams,
      base: `http://${request.headers.host}`,
      body: () => readBody(request, bodyLimit),
    };
    const body = await action(call);
    return { status: body === undefined ? 204 : 200, headers: { 'Cache-Control': 'no-store' }, body };
  }

  return (request) => answer(request).catch((error: unknown) => toAnswer(error, tools.log));
}

function listRoutes(tools: ControlTools): Record<string, Record<string, Action>> {
  const { contract, catalogue, scenarios, pins, journal, webhooks } = tools;
  return {
    '/_mock/operations': { GET: ({ base }) => createOverview(contract, catalogue, base) },
    '/_mock/scenarios': { GET: () => ({ scenarios: scenarios.map((scenario) => showScenario(catalogue, scenario)) }) },
    '/_mock/next': {
      GET: () => ({ next: pins.list().map(showPin) }),
      POST: async ({ body }) => {
        pins.add(toPins(catalogue, scenarios, parseNextInput(await body())));
        return { next: pins.list().map(showPin) };
      },
      DELETE: ({ query }) => pins.clear(query.get('operationId') ?? undefined),
    },
    '/_mock/requests': {
      GET: ({ query }) => ({ requests: journal.list(readSince(query)) }),
      DELETE: () => journal.clear(),
    },
    '/_mock/webhooks': {
      GET: () => ({ webhooks: webhooks.events.map(showEvent) }),
      POST: async ({ body }) => webhooks.send(parseWebhookInput(await body())),
    },
  };
}

function showPin({ operationId, code, example, times, delayMs, scenario }: Pin): object {
  return {
    operationId,
    code: code ?? null,
    example: example ?? null,
    times,
    delay_ms: delayMs,
    scenario: scenario ?? null,
  };
}

function showScenario(catalogue: Catalogue, { name, summary, operation, steps }: Scenario): object {
  return { name, summary, operationId: catalogue.of(operation).operationId, steps };
}

function showEvent({ event, summary, examples }: Webhooks['events'][number]): object {
  return { event, summary, examples: examples.map((example) => ({ example: example.name, summary: example.summary })) };
}

function readSince(query: URLSearchParams): number {
  const since = query.get('since') ?? '0';
  if (/^[0-9]{1,15}$/.test(since)) return Number(since);
  throw validationFailed({ since: ['The since field must be the id of a request.'] });
}

function toAnswer(error: unknown, log: Log): Answer {
  const problem = error instanceof Problem ? error : serverError();
  if (!(error instanceof Problem)) log('error', () => String((error as Error).stack ?? error));
  return { status: problem.status, headers: problem.headers, body: problem.toJSON() };
}
