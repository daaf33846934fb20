/** Sends cases, several at a time, and judges every answer. */
import { encodePath, type Operation } from '@xs2a/contract';
import { isAccepted } from '../cases/expected.ts';
import { isSuccess } from '../statuses.ts';
import type { Case, CaseResult, Exchange, LeftOut } from '../types.ts';
import { afterDeletion } from './after-deletion.ts';
import { isCreator, type Own } from './fixtures.ts';
import { judge } from './judge.ts';
import type { RunOptions } from './options.ts';
import { inParallel } from './pool.ts';
import { lastName } from './prefixes.ts';
import type { Prepared } from './prepare.ts';
import type { Session } from './session.ts';
import type { Stop } from './stop.ts';

export interface SentCases {
  readonly list: readonly CaseResult[];
  readonly leftOut: readonly LeftOut[];
}

export async function sendCases(
  session: Session,
  prepared: Prepared,
  options: RunOptions & { readonly concurrency: number },
  stop: Stop,
): Promise<SentCases> {
  const { cases, fixtures, belongings } = prepared;
  const list: CaseResult[] = [];
  const leftOut = new Map<string, LeftOut>();
  // Deletions come last, because other cases may need what they delete.
  const ordered =
    fixtures === undefined ? cases : cases.toSorted((a, b) => Number(isDeletion(a)) - Number(isDeletion(b)));
  await inParallel(ordered, options.concurrency, work, stop.isOver, laneOf);
  return { list, leftOut: [...leftOut.values()] };

  async function work(planned: Case): Promise<void> {
    const operation = session.operation(planned.operationId);
    if (fixtures === undefined || operation === undefined || !changesOne(planned, operation)) {
      const { answer } = await sendOne(planned);
      await belongings.undo(session, answer);
      return;
    }
    const own = await fixtures.own(operation);
    if (own === undefined && isDeletion(planned)) return leave(planned, operation);
    const testCase = own === undefined ? planned : at(planned, operation, own);
    const { answer } = await sendOne(testCase);
    await belongings.undo(session, answer);
    const isGone = isDeletion(testCase) && answer !== undefined && isSuccess(answer.status);
    if (isGone) for (const after of afterDeletion(session.contract, operation, testCase)) await sendOne(after);
    await own?.release();
  }

  async function sendOne(testCase: Case): Promise<Exchange> {
    const { result, exchange } = await judge(session, prepared.check, testCase);
    if (exchange.isGivenUp) return exchange;
    list.push(result);
    stop.count(result.findings.length);
    options.onExchange?.(exchange, result.findings);
    options.onProgress?.({ phase: 'cases', done: list.length, total: cases.length, findings: stop.findings() });
    return exchange;
  }

  /** Whatever it deleted would be missed by another case. */
  function leave({ group }: Case, { path }: Operation): void {
    if (stop.isOver()) return;
    const reason = `no ${lastName(path)} could be made for it alone`;
    const key = `${group} ${reason}`;
    leftOut.set(key, { group, reason, cases: (leftOut.get(key)?.cases ?? 0) + 1 });
  }

  /**
   * Whether a case may change or delete the object in its path, which is then one of its own. What creates an object in a
   * collection owns what it creates.
   */
  function changesOne(testCase: Case, operation: Operation): boolean {
    const { request, group, id } = testCase;
    if (!operation.path.includes('{') || isCreator(operation, session.contract.operations)) return false;
    if (['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(operation.method) || request.method !== operation.method)
      return false;
    if (group === 'unknown-id' || group === 'situation' || id.includes('/bad-input/path/')) return false;
    // A server that takes a bad deletion would delete what other cases read.
    return isAccepted(testCase) || request.method === 'DELETE';
  }

  /** A server with memory may refuse two equal objects at once: creations run one after the other. */
  function laneOf(testCase: Case): string | undefined {
    const operation = session.operation(testCase.operationId);
    if (fixtures === undefined || operation === undefined) return undefined;
    if (changesOne(testCase, operation)) {
      const creator = fixtures.creatorOf(operation);
      return creator !== undefined && fixtures.unique.has(creator.id) ? creator.id : undefined;
    }
    return ['POST', 'PUT'].includes(testCase.request.method) ? operation.id : undefined;
  }
}

function at(testCase: Case, operation: Operation, { ids }: Own): Case {
  const query = testCase.request.target.split('?')[1];
  const target = `${encodePath(operation, ids)}${query === undefined ? '' : `?${query}`}`;
  return { ...testCase, request: { ...testCase.request, target } };
}

function isDeletion(testCase: Case): boolean {
  return testCase.request.method === 'DELETE' && isAccepted(testCase);
}
