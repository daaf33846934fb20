import { setTimeout } from 'node:timers/promises';
import {
  type Answer,
  type ApiOptions,
  type Call,
  chooseMediaType,
  type Exchange,
  type HttpRequest,
  serverError,
} from '@xs2a/server';
import type { OperationId } from '@xs2a/types';
import type { Foundation } from '../foundation.ts';
import type { Context } from '../operations/operation.ts';
import { operations } from '../operations/table.ts';
import { readNow } from '../store/virtual-time.ts';
import { authenticate, type Caller } from './authenticate.ts';
import type { CheckAnswer } from './check-answers.ts';
import type { Faults } from './faults.ts';
import type { Passes } from './passes.ts';
import { type Turn, Turns } from './turns.ts';
import { isOfView } from './views.ts';

/** What the operations run on. */
export interface Services extends Foundation {
  /** How long a step takes at a slow bank, in milliseconds. */
  readonly slowMs: number;
  /** `undefined` where answers are not checked. */
  readonly checkAnswer: CheckAnswer | undefined;
  readonly faults: Faults;
  readonly passes: Passes;
}

/** An operation whose types are forgotten: the request was checked against the contract. */
interface AnyOperation {
  readonly isWriting: boolean;
  subject?(request: unknown): string | undefined;
  run(request: unknown, context: Context): Promise<AnyReply | (() => Promise<AnyReply>)>;
}

interface AnyReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** How the operations of the contract are answered: one route for all of them. */
export function createHandling({
  contract,
  store,
  clock,
  vault,
  queue,
  log,
  users,
  slowMs,
  checkAnswer,
  faults,
  passes,
}: Services): Required<Pick<ApiOptions<Caller>, 'authenticate' | 'handle' | 'intercept' | 'onExchange'>> {
  const turns = new Turns();

  async function handle(call: Call<Caller>): Promise<Answer> {
    const { operation, parameters, query, body } = call;
    const implementation = operations[operation.id as OperationId] as unknown as AnyOperation;
    const mediaType = chooseMediaType(contract, operation, {
      accept: call.request.headers.accept,
      format: query.get('format') ?? undefined,
      code: undefined,
    });
    const request = { path: parameters.path, query: parameters.query, body, undocumented: query, mediaType };
    const subject = implementation.subject?.(request);
    const turn = subject === undefined ? undefined : turns.of(call.request, subject);
    return run(implementation, request, call, subject, turn);
  }

  async function run(
    implementation: AnyOperation,
    request: unknown,
    { operation, caller, request: { headers: sent } }: Call<Caller>,
    subject: string | undefined,
    turn: Turn | undefined,
  ): Promise<Answer> {
    const origin = originOf(sent);
    let delayMs = 0;
    let isLate: boolean | undefined;
    const delay = (milliseconds: number) => {
      delayMs += milliseconds;
    };
    /** When the first job of this request is due. */
    let earliest = Number.POSITIVE_INFINITY;
    const ownQueue: Context['queue'] = {
      enqueue: (db, job) => {
        earliest = Math.min(earliest, job.dueAt);
        return queue.enqueue(db, job);
      },
      cancel: queue.cancel,
    };
    const work = async (db: Context['db']) => {
      const now = await readNow(db, clock);
      // A database may run the work again, because it met another one.
      delayMs = 0;
      if (isLate === undefined) {
        isLate = turn?.isLate() ?? false;
        turn?.take();
      }
      return implementation.run(request, {
        db,
        now,
        caller,
        vault,
        queue: ownQueue,
        users,
        slowMs,
        origin,
        isLate,
        delay,
      });
    };
    const waits = () => {
      isLate = true;
    };
    const alone = subject === undefined ? undefined : { name: `${operation.id} ${subject}`, waits };
    const result = await (implementation.isWriting ? store.write(work, alone) : store.read(work));
    queue.wake(earliest);
    const { status, headers = {}, body: content } = typeof result === 'function' ? await result() : result;
    if (delayMs > 0) await setTimeout(delayMs);
    const answer = { status, headers, body: content };
    const violations = checkAnswer?.(operation, answer.status, answer.body, mediaTypeOf(answer)) ?? [];
    if (violations.length > 0) {
      log('error', () => `${operation.id} has broken the contract: ${violations.join('; ')}`);
      throw serverError();
    }
    return answer;
  }

  /** Refusals do not come out of `handle`: a wrong one is logged. Those of HTTP itself, such as 415, are undocumented. */
  function onExchange({ operation, answer }: Exchange): void {
    if (operation === undefined || answer.status < 400) return;
    if (!operation.responses.some(({ status }) => status === String(answer.status))) return;
    const violations = checkAnswer?.(operation, answer.status, answer.body, mediaTypeOf(answer)) ?? [];
    if (violations.length > 0) log('error', () => `${operation.id} has broken the contract: ${violations.join('; ')}`);
  }

  return {
    handle,
    onExchange,
    intercept: (_operation, request) => turns.arrive(request),
    authenticate: async (credentials, operation, request) => {
      const pass = passes.find(credentials[0]?.secret);
      if (pass !== undefined) return pass;
      const caller = await store.read((db) => authenticate(db, credentials, () => readNow(db, clock)));
      if (caller !== undefined && !isOfView(request)) await faults.meet(caller.accountId, operation.id);
      return caller;
    },
  };
}

function mediaTypeOf({ headers }: Answer): string {
  return (headers['Content-Type'] ?? 'application/json').split(';')[0] ?? '';
}

/** Address of the server as the caller knows it. */
function originOf(headers: HttpRequest['headers']): string {
  const scheme = headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
  return `${scheme}://${headers.host ?? 'localhost'}`;
}
