/** The server of a Testbank: the API, its control, its pages, the page of the bank, and the metrics. */
import { createServer, type Exchange, Problem, type Server } from '@xs2a/server';
import { createRecorder, Journal } from '@xs2a/server/journal';
import { createCockpit } from './cockpit/cockpit.ts';
import { Access } from './control/access.ts';
import type { ControlServices } from './control/context.ts';
import { createControlMount } from './control/control.ts';
import { decide } from './control/sessions.ts';
import type { Foundation } from './foundation.ts';
import { createApprovalPage } from './http/approval.ts';
import { createAnswerCheck } from './http/check-answers.ts';
import { Faults } from './http/faults.ts';
import { createHandling } from './http/handle.ts';
import { checkHealth } from './http/health.ts';
import { Metrics } from './http/metrics.ts';
import { Passes } from './http/passes.ts';
import { Steps } from './http/steps.ts';
import { isOfView } from './http/views.ts';
import type { Queue } from './jobs/port.ts';
import { type Absence, type Store, Unavailable } from './store/store.ts';
import { createWidgetEndpoint } from './widget/endpoint.ts';
import { widgetFiles } from './widget/files.ts';

export interface AppOptions extends Pick<ControlServices, 'checkReceiver' | 'start'> {
  readonly slowMs: number;
  /** Whether answers are checked against their contracts. */
  readonly isChecked: boolean;
  readonly controlToken: string | undefined;
}

export interface App {
  readonly server: Server;
  readonly access: Access;
}

export function createApp({ store: bare, queue: bareQueue, ...rest }: Foundation, options: AppOptions): App {
  const { contract, log } = rest;
  const store = answering(bare);
  const queue: Queue = { ...bareQueue, travel: (milliseconds) => bareQueue.travel(milliseconds).catch(refuse) };
  const foundation = { ...rest, store, queue };
  const { slowMs, isChecked, checkReceiver, start } = options;
  const faults = new Faults();
  const passes = new Passes();
  const checkAnswer = isChecked ? createAnswerCheck(contract) : undefined;
  const handling = createHandling({ ...foundation, slowMs, checkAnswer, faults, passes });
  const journal = new Journal();
  const record = createRecorder(contract, journal, () => undefined);
  const steps = new Steps();
  const metrics = new Metrics();
  const access = new Access(options.controlToken);
  const services: ControlServices = {
    ...foundation,
    fetch: (input, init) => server.fetch(input, init),
    passes,
    faults,
    journal,
    steps,
    checkReceiver,
    start,
  };
  const onExchange = (exchange: Exchange) => {
    handling.onExchange(exchange);
    if (!isOfView(exchange.request)) record(exchange);
    metrics.observe(exchange);
    steps.observe(exchange);
  };
  const server = createServer({
    contract,
    log,
    checkHealth: () => checkHealth(bare),
    ...handling,
    onExchange,
    mounts: [
      metrics.mount(store, log),
      createCockpit(contract),
      widgetFiles,
      createWidgetEndpoint({ contract, store, log, faults, handle: handling.handle, onExchange }),
      createApprovalPage((id, decision) => decide(services, id, decision), log),
      createControlMount(services, access, log, isChecked),
    ],
  });
  return { server, access };
}

/** Seconds after which a client tries again. */
const pauseSeconds = 5;

/** Messages to callers while the database is unavailable, by the reason. */
const absences: Readonly<Record<Absence, string>> = {
  lost: 'The database of the Testbank cannot be reached. Try again later.',
  exhausted: 'The database of the Testbank has no connection left. Try again later.',
  busy: 'The database of the Testbank is busy. Try again later.',
  outdated: 'This Testbank is too old for its database. Update it.',
};

/** The store for requests: a database that does not answer is a 503. */
function answering(store: Store): Store {
  return {
    ...store,
    read: (work) => store.read(work).catch(refuse),
    write: (work, subject) => store.write(work, subject).catch(refuse),
  };
}

function refuse(error: unknown): never {
  if (!(error instanceof Unavailable)) throw error;
  throw new Problem(503, absences[error.absence], { headers: { 'Retry-After': String(pauseSeconds) } });
}
