import { setTimeout } from 'node:timers/promises';
import type { Contract } from '@xs2a/contract';
import type { Checker } from '../check/index.ts';
import type { CaseResult, Exchange, LeftOut } from '../types.ts';
import { runWorkflows, type WorkflowDocument, type WorkflowResult } from '../workflows/index.ts';
import { createFilter } from './filter.ts';
import { resultOf } from './judge.ts';
import type { RunOptions } from './options.ts';
import { inParallel } from './pool.ts';
import type { Session } from './session.ts';
import type { Stop } from './stop.ts';

export interface Walks {
  readonly list: readonly CaseResult[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Walks the workflows: documents in parallel, the steps of a document one after the other.
 *
 * @throws {WorkflowError} for a document that cannot be run
 */
export async function walkWorkflows(
  session: Session,
  { check, stateful }: { check: Checker; stateful: boolean },
  options: RunOptions & { readonly concurrency: number },
  stop: Stop,
): Promise<Walks> {
  const list: CaseResult[] = [];
  const walked: WorkflowResult[] = [];
  const { filter = [], exclude = [] } = options;
  const documents = (options.workflows ?? []).filter(matching(filter, exclude, session.contract));
  let done = 0;
  await inParallel(documents, options.concurrency, walkOne, stop.isOver);
  return { list, leftOut: leftOutOf(walked) };

  async function walkOne(document: WorkflowDocument): Promise<void> {
    const sent = new WeakMap<Exchange, readonly string[]>();
    const { workflows } = await runWorkflows({
      documents: [document],
      contract: session.contract,
      inputs: { apiKey: session.secrets.key, accessToken: session.secrets.token },
      stateful,
      send: async (testCase, secret) => {
        const { exchange, secrets } = await session.send(testCase, secret);
        sent.set(exchange, secrets);
        return exchange;
      },
      check: (exchange) => check(exchange, sent.get(exchange)),
      onExchange: (exchange, findings) => {
        if (exchange.isGivenUp) return;
        const result = resultOf(session, exchange, findings);
        list.push(result);
        stop.count(result.findings.length);
        options.onExchange?.(exchange, result.findings);
      },
      shouldStop: stop.isOver,
      wait: (milliseconds) => setTimeout(milliseconds, undefined, { signal: stop.signal }).catch(() => {}),
    });
    walked.push(...workflows);
    done += 1;
    options.onProgress?.({ phase: 'workflows', done, total: documents.length, findings: stop.findings() });
  }
}

/** A document is walked as a whole, because its later workflows may depend on the earlier ones. */
function matching(
  filters: readonly string[],
  excluded: readonly string[],
  { operations }: Contract,
): (document: WorkflowDocument) => boolean {
  const matches = createFilter(filters, operations, excluded);
  return ({ workflows }) =>
    workflows.some(({ id: workflow, title, steps }) =>
      steps.some(({ id, operationId }) =>
        matches({ id: `${operationId}/workflow/${workflow}/${id}`, operationId, group: 'workflow', title }),
      ),
    );
}

function leftOutOf(workflows: readonly WorkflowResult[]): LeftOut[] {
  const reasons = new Map<string, number>();
  for (const { why } of workflows.flatMap(({ steps }) => steps)) {
    if (why !== undefined) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  }
  return [...reasons].map(([reason, cases]) => ({ group: 'workflow', cases, reason }));
}
