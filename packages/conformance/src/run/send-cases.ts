/** Sends cases, several at a time, and judges every answer. */
import { encodePath } from '@xs2a/contract';
import { isSuccess } from '../statuses.ts';
import type { Case, CaseResult, Exchange } from '../types.ts';
import { afterDeletion } from './after-deletion.ts';
import { judge } from './judge.ts';
import type { RunOptions } from './options.ts';
import { inParallel } from './pool.ts';
import type { Prepared } from './prepare.ts';
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
  // Deletions come last, because other cases may need what they delete.
  const ordered =
    fixtures === undefined ? cases : cases.toSorted((a, b) => Number(isDeletion(a)) - Number(isDeletion(b)));
  await inParallel(ordered, options.concurrency, work, stop.isOver, laneOf);
  return list;

  async function work(planned: Case): Promise<void> {
    const testCase = await atFreshId(planned);
    const { answer } = await sendOne(testCase);
    options.onProgress?.({ phase: 'cases', done: list.length, total: cases.length, findings: stop.findings() });
    const operation = session.operation(testCase.operationId);
    if (fixtures === undefined || operation === undefined || answer === undefined) return;
    await fixtures.undo(operation, answer);
    const after =
      isDeletion(testCase) && isSuccess(answer.status)
        ? afterDeletion(session.contract, operation, testCase)
        : undefined;
    if (after !== undefined) await sendOne(after);
  }

  async function sendOne(testCase: Case): Promise<Exchange> {
    const { result, exchange } = await judge(session, prepared.check, testCase);
    if (exchange.isGivenUp) return exchange;
    list.push(result);
    stop.count(result.findings.length);
    options.onExchange?.(exchange, result.findings);
    return exchange;
  }

  /** A deletion gets an object of its own, because other cases need the existing ones. */
  async function atFreshId(testCase: Case): Promise<Case> {
    const operation = session.operation(testCase.operationId);
    if (fixtures === undefined || operation === undefined || !isDeletion(testCase)) return testCase;
    const ids = await fixtures.fresh(operation);
    if (ids === undefined) return testCase;
    const query = testCase.request.target.split('?')[1];
    const target = `${encodePath(operation, ids)}${query === undefined ? '' : `?${query}`}`;
    return { ...testCase, request: { ...testCase.request, target } };
  }

  /** A server with memory may refuse two equal objects at once: creations run one after the other. */
  function laneOf({ operationId, request }: Case): string | undefined {
    return fixtures !== undefined && ['POST', 'PUT'].includes(request.method) ? operationId : undefined;
  }
}

function isDeletion({ request, expect }: Case): boolean {
  return request.method === 'DELETE' && expect.includes('2XX');
}
