import { runRandom } from '../random/index.ts';
import type { CaseResult, LeftOut } from '../types.ts';
import { createFilter } from './filter.ts';
import { type Judged, judge, withoutSecrets } from './judge.ts';
import { inParallel } from './pool.ts';
import type { Prepared } from './prepare.ts';
import type { RunOptions } from './run.ts';
import type { Session } from './session.ts';
import type { Stop } from './stop.ts';

/**
 * Tries every operation with random inputs, those that delete last. Of a trial that fails, only the smallest failing
 * input is told; its way there is not.
 */
export async function sendRandom(
  session: Session,
  prepared: Prepared,
  options: RunOptions & { readonly concurrency: number },
  stop: Stop,
): Promise<{ list: CaseResult[]; leftOut: readonly LeftOut[] }> {
  const { random = 0, filter = [] } = options;
  const list: CaseResult[] = [];
  const leftOut = new Map<string, LeftOut>();
  const { operations } = prepared.derivation.contract;
  const matches = createFilter(filter, operations);
  const isWanted = (id: string) => matches({ id: `${id}/random/`, operationId: id, group: 'random', title: '' });
  const wanted = random === 0 ? [] : operations.filter(({ id }) => isWanted(id));
  const ordered = wanted.toSorted((a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'));
  let done = 0;
  await inParallel(
    ordered,
    options.concurrency,
    async (operation) => {
      const exchanges = new Map<string, Judged>();
      const { outcomes, leftOut: untried } = await runRandom(prepared.derivation, {
        runs: random,
        operations: [operation],
        isStopped: stop.isOver,
        send: async (one) => {
          const judged = await judge(session, prepared.check, one);
          if (judged.exchange.isGivenUp) return [];
          exchanges.set(JSON.stringify(one.request), judged);
          stop.count(judged.told.findings.length);
          options.onExchange?.(judged.exchange, judged.told.findings);
          await prepared.fixtures?.undo(operation, judged.exchange.answer);
          return judged.told.findings;
        },
      });
      for (const { case: one, findings } of outcomes) {
        const judged = exchanges.get(JSON.stringify(one.request));
        if (judged !== undefined)
          list.push({ ...judged.told, findings: findings.map((finding) => withoutSecrets(finding, session)) });
      }
      for (const { reason, group, cases } of untried) {
        leftOut.set(reason, { reason, group, cases: cases + (leftOut.get(reason)?.cases ?? 0) });
      }
      done += 1;
      options.onProgress?.({ phase: 'random', done, total: ordered.length, findings: stop.findings() });
    },
    stop.isOver,
  );
  return { list, leftOut: [...leftOut.values()] };
}
