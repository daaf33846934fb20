import type { Operation } from '@xs2a/contract';
import type { Derivation } from '../cases/derivation.ts';
import { runRandom } from '../random/index.ts';
import type { CaseResult, LeftOut } from '../types.ts';
import { createFilter } from './filter.ts';
import type { Own } from './fixtures.ts';
import { type Judgement, judge, withoutSecrets } from './judge.ts';
import type { RunOptions } from './options.ts';
import { inParallel } from './pool.ts';
import type { Prepared } from './prepare.ts';
import type { Session } from './session.ts';
import type { Stop } from './stop.ts';

/**
 * Tries every operation with random inputs, those that delete last. Of a trial that fails, only the smallest failing
 * input is reported.
 */
export async function sendRandom(
  session: Session,
  prepared: Prepared,
  options: RunOptions & { readonly concurrency: number },
  stop: Stop,
): Promise<{ list: CaseResult[]; leftOut: readonly LeftOut[] }> {
  const { random = 0, filter = [], exclude = [] } = options;
  const list: CaseResult[] = [];
  const leftOut = new Map<string, LeftOut>();
  const { operations } = prepared.derivation.contract;
  const matches = createFilter(filter, operations, exclude);
  const isWanted = (id: string) => matches({ id: `${id}/random/`, operationId: id, group: 'random', title: '' });
  const wanted = random === 0 ? [] : operations.filter(({ id }) => isWanted(id)).filter(isSigned);
  const ordered = wanted.toSorted((a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'));
  let done = 0;
  await inParallel(
    ordered,
    options.concurrency,
    async (operation) => {
      const exchanges = new Map<string, Judgement>();
      const own = isChange(operation) ? await prepared.fixtures?.own(operation) : undefined;
      const { outcomes, leftOut: untried } = await runRandom(owning(prepared.derivation, operation, own), {
        runs: random,
        operations: [operation],
        isStopped: stop.isOver,
        send: async (testCase) => {
          const judgement = await judge(session, prepared.check, testCase);
          if (judgement.exchange.isGivenUp) return [];
          exchanges.set(JSON.stringify(testCase.request), judgement);
          stop.count(judgement.result.findings.length);
          options.onExchange?.(judgement.exchange, judgement.result.findings);
          await prepared.belongings.undo(session, judgement.exchange.answer);
          return judgement.result.findings;
        },
      });
      await own?.release();
      for (const { case: testCase, findings } of outcomes) {
        const judgement = exchanges.get(JSON.stringify(testCase.request));
        if (judgement !== undefined)
          list.push({ ...judgement.result, findings: findings.map((finding) => withoutSecrets(finding, session)) });
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

  function isSigned(operation: Operation): boolean {
    const reason = prepared.capabilities.checksCredentials ? session.whyUnsigned(operation) : undefined;
    if (reason !== undefined)
      leftOut.set(reason, { group: 'random', cases: 1 + (leftOut.get(reason)?.cases ?? 0), reason });
    return reason === undefined;
  }
}

/** Whether an operation changes the object in its path, which nobody else should read meanwhile. A deletion gets none. */
function isChange({ method, path }: Operation): boolean {
  return path.includes('{') && ['POST', 'PUT', 'PATCH'].includes(method);
}

function owning(derivation: Derivation, operation: Operation, own: Own | undefined): Derivation {
  if (own === undefined) return derivation;
  return { ...derivation, valuesOf: (asked) => (asked === operation ? own.ids : derivation.valuesOf(asked)) };
}
