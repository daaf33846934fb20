import { allWorkflows, type Step } from '../../reader/arazzo/documents.ts';
import { operations, responses } from '../../reader/operations.ts';
import type { WorkflowRule } from '../rule.ts';

export default {
  reason: 'A step calls an operation of the contract, and its first criterion is a documented status of it.',
  *check(source, contract) {
    const byId = new Map(
      [...operations(contract)]
        .filter(({ webhook }) => !webhook)
        .map((operation) => [String(operation.node.operationId), operation]),
    );
    for (const step of allWorkflows(source).flatMap(({ steps }) => steps)) {
      const operation = byId.get(step.operationId);
      if (operation === undefined) yield unknown(step, nearest(step.operationId, [...byId.keys()]));
      else yield* status(step, [...responses(contract, operation).keys()]);
    }
  },
} satisfies WorkflowRule;

function unknown({ file, path, node, operationId }: Step, nearest: string | undefined) {
  return {
    file,
    path: 'operationId' in node ? [...path, 'operationId'] : path,
    actual: operationId === '' ? 'a step without `operationId`' : `\`operationId: ${operationId}\``,
    expected: 'an operation of the contract',
    repair: nearest ? `Write ${nearest} if that was meant.` : 'Write the `operationId` of the call.',
  };
}

function* status({ file, path, node, status }: Step, documented: string[]) {
  if (documented.includes(status)) return;
  yield {
    file,
    path: 'successCriteria' in node ? [...path, 'successCriteria', 0] : path,
    actual: status === '' ? 'a step whose first criterion is no status' : `the status ${status}`,
    expected: `\`$statusCode == …\` with one of ${documented.join(', ')}`,
    repair: 'Begin the criteria with the status that this step waits for.',
  };
}

/** The known name that shares the longest beginning or, first of all, the letters in another case. */
function nearest(name: string, names: string[]): string | undefined {
  const shared = (other: string) => {
    const length = [...name].findIndex((letter, index) => letter.toLowerCase() !== other[index]?.toLowerCase());
    return length < 0 ? name.length : length;
  };
  const [best] = names.toSorted((a, b) => shared(b) - shared(a) || a.length - b.length);
  return best !== undefined && shared(best) > 3 ? best : undefined;
}
