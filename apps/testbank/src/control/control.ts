/** Answers what goes to `/_testbank`. */
import { createContract, type Document } from '@xs2a/contract';
import { type Answer, answerProblem, createApi, type HttpRequest, type Mount, serverError } from '@xs2a/server';
import type { Log } from '@xs2a/server/log';
import document from '../generated/control/openapi.json' with { type: 'json' };
import { createAnswerCheck } from '../http/check-answers.ts';
import type { Access } from './access.ts';
import { accountHandlers } from './accounts.ts';
import { bankHandlers } from './bank.ts';
import { clockHandlers } from './clock.ts';
import type { ControlServices } from './context.ts';
import { deliveryHandlers } from './deliveries.ts';
import { faultHandlers } from './faults.ts';
import { sessionListHandlers } from './session-list.ts';
import { sessionHandlers } from './sessions.ts';
import { stateHandlers } from './state.ts';
import { testEventHandlers } from './test-event.ts';
import { turnoverHandlers } from './turnovers.ts';
import type { ControlOperationId, Handlers } from './types.ts';
import { webhookHandlers } from './webhooks.ts';

/** Largest body of a request, in bytes. */
const bodyLimit = 64 * 1024;

/** @param isChecked whether answers are checked against the contract of the control */
export function createControlMount(services: ControlServices, access: Access, log: Log, isChecked: boolean): Mount {
  const contract = createContract(document as unknown as Document);
  const checkAnswer = isChecked ? createAnswerCheck(contract) : undefined;
  const handlers = createHandlers(services) as Record<ControlOperationId, (input: object) => Promise<unknown>>;
  const api = createApi<'allowed'>({
    contract,
    bodyLimit,
    validate: true,
    log,
    authenticate: () => 'allowed',
    handle: async ({ operation, parameters, body }) => {
      const input = { ...(body as object | undefined), ...parameters.query, ...parameters.path };
      const output = await handlers[operation.id as ControlOperationId](input);
      const answer = { status: output === undefined ? 204 : 200, headers: noStore, body: output };
      const violations = checkAnswer?.(operation, answer.status, output, 'application/json') ?? [];
      if (violations.length === 0) return answer;
      log('error', () => `${operation.id} has broken the contract of the control: ${violations.join('; ')}`);
      throw serverError();
    },
  });

  async function answer(request: HttpRequest): Promise<Answer> {
    access.check(request);
    if (request.path === '/_testbank/openapi.json') return { status: 200, headers: noStore, body: document };
    return api(request);
  }

  return (request) => {
    if (!/^\/_testbank(?:\/|$)/.test(request.path)) return undefined;
    return answer(request).catch((error: unknown) => answerProblem(error, log));
  };
}

const noStore = { 'Cache-Control': 'no-store' };

function createHandlers(services: ControlServices): Handlers {
  const alone = createQueue();
  return {
    ...accountHandlers(services),
    ...webhookHandlers(services),
    ...testEventHandlers(services),
    ...deliveryHandlers(services),
    ...clockHandlers(services, alone),
    ...bankHandlers(services),
    ...turnoverHandlers(services),
    ...sessionHandlers(services),
    ...sessionListHandlers(services),
    ...faultHandlers(services),
    ...stateHandlers(services, alone),
  };
}

/** Runs works one after the other: two journeys at once would end nowhere. */
function createQueue(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
}
