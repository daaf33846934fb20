import { workflowFiles, workflowsIn } from '../../reader/arazzo/documents.ts';
import type { JsonObject, Path } from '../../reader/json.ts';
import type { LayoutRule } from '../rule.ts';

const orders = {
  document: ['arazzo', 'info', 'sourceDescriptions', 'workflows', 'components'],
  workflow: ['workflowId', 'summary', 'description', 'dependsOn', 'inputs', 'x-security', 'steps', 'outputs'],
  step: [
    'stepId',
    'description',
    'operationId',
    'x-requires',
    'x-security',
    'parameters',
    'requestBody',
    'successCriteria',
    'onSuccess',
    'onFailure',
    'outputs',
  ],
};

export default {
  reason: 'All steps have the same order: what is sent, what must be answered, and what is stored.',
  *check(source) {
    for (const document of workflowFiles(source)) {
      const { file } = document;
      yield* inOrder(file, [], document.document, orders.document);
      for (const workflow of workflowsIn(document)) {
        yield* inOrder(file, workflow.path, workflow.node, orders.workflow);
        for (const step of workflow.steps) yield* inOrder(file, step.path, step.node, orders.step);
      }
    }
  },
} satisfies LayoutRule;

function* inOrder(file: string, path: Path, node: JsonObject, order: string[]) {
  const keys = Object.keys(node);
  const unknown = keys.filter((key) => !order.includes(key));
  for (const key of unknown) {
    yield {
      file,
      path: [...path, key],
      actual: `the key \`${key}\``,
      expected: `only ${order.join(', ')}`,
      repair: 'Use one of these keys: the suite runs no others.',
    };
  }
  const expected = order.filter((key) => keys.includes(key));
  if (unknown.length > 0 || keys.join() === expected.join()) return;
  yield {
    file,
    path,
    actual: keys.join(', '),
    expected: expected.join(', '),
    repair: 'Put the keys into this order.',
  };
}
