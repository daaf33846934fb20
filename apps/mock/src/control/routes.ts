import type { Contract } from '@xs2a/contract';
import {
  answerProblem,
  type Handler,
  type HttpRequest,
  methodNotAllowed,
  notFound,
  refuseForeignPages,
  validationFailed,
} from '@xs2a/server';
import type { Journal } from '@xs2a/server/journal';
import type { Log } from '@xs2a/server/log';
import type { Catalogue } from '../situations/catalogue.ts';
import type { Scenario } from '../situations/declarations.ts';
import type { Pin, Pins } from '../situations/pins.ts';
import { titleOf } from './examples.ts';
import { parseNextInput, parseWebhookInput } from './input.ts';
import { toPins } from './next.ts';
import { createOverview } from './overview.ts';
import type { Previews } from './preview.ts';
import type { Webhooks } from './webhooks.ts';

/** What `/_mock` controls. */
export interface ControlTools {
  contract: Contract;
  catalogue: Catalogue;
  scenarios: readonly Scenario[];
  pins: Pins;
  journal: Journal;
  previews: Previews;
  webhooks: Webhooks;
  log: Log;
}

interface Call {
  query: URLSearchParams;
  /** The query as it was sent, without its question mark. */
  search: string;
  /** Address of the server as the caller wrote it, without a slash at the end. */
  base: string;
  body(): Promise<Buffer>;
}

type Action = (call: Call) => unknown;

/** Largest body of a request to `/_mock`, in bytes. */
const bodyLimit = 64 * 1024;

/** Answers the paths below `/_mock`. */
export function createControlRoutes(tools: ControlTools): Handler {
  const routes = listRoutes(tools);

  async function answer(request: HttpRequest) {
    const { method, path, search, headers } = request;
    const actions = routes.get(path);
    if (actions === undefined) throw notFound();
    const action = actions.get(method === 'HEAD' ? 'GET' : method);
    if (action === undefined) throw methodNotAllowed([...actions.keys()].join(', '));
    refuseForeignPages(request, '/_mock');
    const body = await action({
      query: new URLSearchParams(search),
      search,
      base: `http://${headers.host}`,
      body: () => request.readBody(bodyLimit),
    });
    return { status: body === undefined ? 204 : 200, headers: { 'Cache-Control': 'no-store' }, body };
  }

  return (request) => answer(request).catch((error: unknown) => answerProblem(error, tools.log));
}

/** What every path does, by its methods. */
function listRoutes(tools: ControlTools): Map<string, Map<string, Action>> {
  const { contract, catalogue, scenarios, pins, journal, previews, webhooks } = tools;
  const routes: Record<string, Record<string, Action>> = {
    '/_mock/operations': { GET: ({ base }) => createOverview(contract, catalogue, base) },
    '/_mock/scenarios': { GET: () => ({ scenarios: scenarios.map(showScenario) }) },
    '/_mock/next': {
      GET: () => ({ next: pins.list().map(showPin) }),
      POST: async ({ body }) => {
        pins.add(toPins(catalogue, scenarios, parseNextInput(await body())));
        return { next: pins.list().map(showPin) };
      },
      DELETE: ({ query }) => pins.clear(query.get('operationId') ?? undefined),
    },
    '/_mock/preview': { GET: ({ search }) => previews(search) },
    '/_mock/requests': {
      GET: ({ query }) => ({ requests: journal.list(readSince(query)) }),
      DELETE: () => journal.clear(),
    },
    '/_mock/webhooks': {
      GET: () => ({ webhooks: webhooks.events.map(showEvent) }),
      POST: async ({ body }) => webhooks.send(parseWebhookInput(await body())),
    },
  };
  return new Map(Object.entries(routes).map(([path, actions]) => [path, new Map(Object.entries(actions))]));
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

function showScenario({ name, summary, operation, steps }: Scenario): object {
  return { name, summary, operationId: operation.id, steps };
}

function showEvent({ event, summary, examples }: Webhooks['events'][number]): object {
  return {
    event,
    summary,
    examples: examples.map((example) => ({ example: example.name, summary: titleOf(example) })),
  };
}

function readSince(query: URLSearchParams): number {
  const since = query.get('since') ?? '0';
  if (/^[0-9]{1,15}$/.test(since)) return Number(since);
  throw validationFailed({ since: ['The since field must be the id of a request.'] });
}
