/** What the Testbank counts, as Prometheus reads it. */
import { type Answer, answerProblem, type Exchange, isReading, type Mount, methodNotAllowed } from '@xs2a/server';
import type { Log } from '@xs2a/server/log';
import { countEvents } from '../store/events.ts';
import type { Store } from '../store/store.ts';

/** Upper ends of the ranges of durations, in seconds. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Durations of the requests to one operation with one status. */
interface Durations {
  readonly operation: string;
  readonly status: number;
  /** How many were not longer than each of the buckets. */
  readonly counts: number[];
  count: number;
  sum: number;
}

export class Metrics {
  readonly #durations = new Map<string, Durations>();

  observe({ operation, answer: { status }, durationMs }: Exchange): void {
    const id = operation?.id ?? 'none';
    const key = `${id} ${status}`;
    const seconds = durationMs / 1000;
    const durations = this.#durations.get(key) ?? newDurations(id, status);
    this.#durations.set(key, durations);
    durations.count += 1;
    durations.sum += seconds;
    for (const [index, bucket] of buckets.entries())
      if (seconds <= bucket) durations.counts[index] = (durations.counts[index] ?? 0) + 1;
  }

  /** Answers `/metrics`. */
  mount(store: Store, log: Log): Mount {
    const answer = async (isAllowed: boolean): Promise<Answer> => {
      if (!isAllowed) throw methodNotAllowed('GET, HEAD');
      const headers = { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' };
      return { status: 200, headers, body: await this.#text(store) };
    };
    return (request) =>
      request.path === '/metrics'
        ? answer(isReading(request)).catch((error: unknown) => answerProblem(error, log))
        : undefined;
  }

  async #text(store: Store): Promise<string> {
    const { jobs, deliveries, events } = await store.read(async (db) => ({
      jobs: await db
        .selectFrom('job')
        .select((expression) => ['kind', expression.fn.countAll<number>().as('count')])
        .groupBy('kind')
        .execute(),
      deliveries: await db
        .selectFrom('delivery')
        .select((expression) => ['status', expression.fn.countAll<number>().as('count')])
        .groupBy('status')
        .execute(),
      events: await countEvents(db),
    }));
    const all = [...this.#durations.values()];
    return [
      ...family('xs2a_requests_total', 'counter', 'Requests to the operations of the XS2A API.'),
      ...all.map((one) => line('xs2a_requests_total', labelsOf(one), one.count)),
      ...family('xs2a_request_duration_seconds', 'histogram', 'How long the answers took.'),
      ...all.flatMap(histogram),
      ...family('xs2a_jobs_waiting', 'gauge', 'Jobs that have not run yet.'),
      ...jobs.map(({ kind, count }) => line('xs2a_jobs_waiting', { kind }, Number(count))),
      ...family('xs2a_deliveries', 'gauge', 'Deliveries of webhooks by their state.'),
      ...(['pending', 'delivered', 'dead'] as const).map((status) => {
        const count = deliveries.find((one) => one.status === status)?.count ?? 0;
        return line('xs2a_deliveries', { status }, Number(count));
      }),
      ...family('xs2a_events', 'gauge', 'Events that are stored.'),
      line('xs2a_events', {}, events),
      '',
    ].join('\n');
  }
}

function newDurations(operation: string, status: number): Durations {
  return { operation, status, counts: buckets.map(() => 0), count: 0, sum: 0 };
}

function histogram(durations: Durations): string[] {
  const name = 'xs2a_request_duration_seconds';
  const labels = labelsOf(durations);
  return [
    ...buckets.map((le, index) => line(`${name}_bucket`, { ...labels, le }, durations.counts[index] ?? 0)),
    line(`${name}_bucket`, { ...labels, le: '+Inf' }, durations.count),
    line(`${name}_sum`, labels, durations.sum),
    line(`${name}_count`, labels, durations.count),
  ];
}

function labelsOf({ operation, status }: Durations): Record<string, string | number> {
  return { operation, status };
}

function family(name: string, type: string, help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

/** The values of labels are names of ours and need no escapes. */
function line(name: string, labels: Record<string, string | number>, value: number): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${text}"`);
  return `${name}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${value}`;
}
