/** Sends cases, several at a time, and judges every answer. */
import { encodePath } from '@xs2a/contract';
import type { Case, CaseResult, Exchange } from '../types.ts';
import { afterDeletion } from './after-deletion.ts';
import { judge } from './judge.ts';
import { inParallel } from './pool.ts';
import type { Prepared } from './prepare.ts';
import type { RunOptions } from './run.ts';
import type { Session } from './session.ts';
import type { Stop } from './stop.ts';

export async function sendCases(
  session: Session,
  prepared: Prepared,
  options: RunOptions & { readonly concurrency: number },
  stop: Stop,
): Promise<CaseResult[]> {
  const { cases, fixtures } = prepared;
  const list: CaseResult[] = [];
  // Whatever deletes comes last: by then nobody needs what it may take along.
  const ordered =
    fixtures === undefined ? cases : cases.toSorted((a, b) => Number(isConsumer(a)) - Number(isConsumer(b)));
  await inParallel(ordered, options.concurrency, work, stop.isOver, laneOf);
  return list;

  async function work(planned: Case): Promise<void> {
    const one = await atFreshId(planned);
    const { answer } = await sendOne(one);
    options.onProgress?.({ phase: 'cases', done: list.length, total: cases.length, findings: stop.findings() });
    const operation = session.operation(one.operationId);
    if (fixtures === undefined || operation === undefined || answer === undefined) return;
    await fixtures.undo(operation, answer);
    const after = isConsumer(one) && answer.status < 300 ? afterDeletion(session.contract, operation, one) : undefined;
    if (after !== undefined) await sendOne(after);
  }

  async function sendOne(one: Case): Promise<Exchange> {
    const { told, exchange } = await judge(session, prepared.check, one);
    if (exchange.isGivenUp) return exchange;
    list.push(told);
    stop.count(told.findings.length);
    options.onExchange?.(exchange, told.findings);
    return exchange;
  }

  /** What deletes a thing gets one of its own: the next case needs the others. */
  async function atFreshId(one: Case): Promise<Case> {
    const operation = session.operation(one.operationId);
    if (fixtures === undefined || operation === undefined || !isConsumer(one)) return one;
    const ids = await fixtures.fresh(operation);
    if (ids === undefined) return one;
    const query = one.request.target.split('?')[1];
    const target = `${encodePath(operation, ids)}${query === undefined ? '' : `?${query}`}`;
    return { ...one, request: { ...one.request, target } };
  }

  /** A server with memory may refuse two equal things at once: what makes things, makes them one by one. */
  function laneOf({ operationId, request }: Case): string | undefined {
    return fixtures !== undefined && ['POST', 'PUT'].includes(request.method) ? operationId : undefined;
  }
}

function isConsumer({ request, expect }: Case): boolean {
  return request.method === 'DELETE' && expect.includes('2XX');
}
