import { allWorkflows, places, type Step } from '../../reader/arazzo/documents.ts';
import { isObject } from '../../reader/json.ts';
import type { WorkflowRule } from '../rule.ts';

export default {
  reason:
    'A step that needs a server with memory is skipped on any other, and the report quotes the reason from the step.',
  *check(source) {
    for (const { steps } of allWorkflows(source)) {
      for (const step of steps) {
        if ('x-requires' in step.node) yield* declared(step);
        else yield* jumps(step, steps);
      }
    }
  },
} satisfies WorkflowRule;

function* declared({ file, path, node }: Step) {
  const requires = node['x-requires'];
  const keys = isObject(requires) ? Object.keys(requires) : [];
  const reason = isObject(requires) ? requires.state : undefined;
  if (keys.join() === 'state' && typeof reason === 'string' && /^[A-Z].*\.$/.test(reason)) return;
  yield {
    file,
    path: [...path, 'x-requires'],
    actual:
      keys.length > 0 && keys.join() !== 'state' ? `the keys ${keys.join(', ')}` : `\`${JSON.stringify(requires)}\``,
    expected: '`state` with a sentence that says why a server without memory cannot answer',
    repair: 'Write `x-requires: {state: Only a server that … can ….}`, or delete it if any server can answer.',
  };
}

/** A jump to a step that may be left out would lead somewhere else on a server without memory. */
function* jumps({ file, path, node }: Step, steps: Step[]) {
  for (const when of ['onSuccess', 'onFailure']) {
    for (const action of places(node[when], [...path, when])) {
      const target = steps.find(({ id }) => id === action.node.stepId);
      if (target === undefined || !('x-requires' in target.node)) continue;
      yield {
        file,
        path: [...action.path, 'stepId'],
        actual: `a jump to ${target.id}, which a server without memory cannot answer`,
        expected: 'a jump to a step that is always there',
        repair: 'Jump to another step, or give this step the same `x-requires`.',
      };
    }
  }
}
