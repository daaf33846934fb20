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
  reason:
    'Steps are read one after the other: what is sent, what has to come back, what is kept, always in this order.',
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
  const strange = keys.filter((key) => !order.includes(key));
  for (const key of strange) {
    yield {
      file,
      path: [...path, key],
      actual: `the key \`${key}\``,
      expected: `only ${order.join(', ')}`,
      repair: 'Say it by one of these keys; what the suite does not run must not be written.',
    };
  }
  const wanted = order.filter((key) => keys.includes(key));
  if (strange.length > 0 || keys.join() === wanted.join()) return;
  yield {
    file,
    path,
    actual: keys.join(', '),
    expected: wanted.join(', '),
    repair: 'Bring the keys into this order.',
  };
}
