import { allWorkflows, type Step, type Workflow } from '../../reader/arazzo/documents.ts';
import { parseExpression } from '../../reader/arazzo/expressions.ts';
import { array, isObject, object, type Path } from '../../reader/json.ts';
import type { WorkflowRule } from '../rule.ts';

/**
 * Secret fields of a request. A test of `packages/contract` compares them with its names.
 *
 * @public
 */
export const secretFields = /^(?:key|wizard_session_key|credentials|token|password|pin|USER_PIN|tan|login_code)$/;

/** Those of them that the Testbank publishes: as the default of an input they open nothing. */
const published = /^(?:pin|USER_PIN|tan|login_code)$/;

export default {
  reason: 'A workflow is run with real secrets: they are inputs, never in the file, and every report hides them.',
  *check(source) {
    for (const workflow of allWorkflows(source)) {
      yield* securityOf(workflow, workflow.node['x-security'], [...workflow.path, 'x-security']);
      for (const step of workflow.steps) {
        yield* securityOf(workflow, step.node['x-security'], [...step.path, 'x-security']);
        yield* fieldsOf(workflow, step);
      }
    }
  },
} satisfies WorkflowRule;

function* securityOf(workflow: Workflow, list: unknown, path: Path) {
  for (const [index, security] of array(list).entries()) {
    const place = [...path, index, 'values', 'password'];
    yield* secret(workflow, place, object(object(security).values).password, 'password');
  }
}

function* fieldsOf(workflow: Workflow, step: Step) {
  const payload = object(step.node.requestBody).payload;
  yield* below(payload, [...step.path, 'requestBody', 'payload']);

  function* below(value: unknown, place: Path): Generator<ReturnType<typeof finding>> {
    for (const [name, inner] of isObject(value) ? Object.entries(value) : array(value).entries()) {
      const path = [...place, name];
      if (secretFields.test(String(name))) yield* secret(workflow, path, inner, String(name));
      else yield* below(inner, path);
    }
  }
}

function* secret(workflow: Workflow, path: Path, value: unknown, field: string) {
  const expression = typeof value === 'string' ? parseExpression(value) : undefined;
  if (expression?.kind === 'step' || expression?.kind === 'workflow') return;
  if (expression?.kind !== 'input') {
    // The value itself is not repeated: it may be a real one.
    yield finding(workflow, path, `a literal in ${field}`, 'an input or an output of a step', 'Make it an input.');
    return;
  }
  const schema = object(object(workflow.inputs.properties)[expression.name]);
  const name = `the input ${expression.name}`;
  if (schema.format !== 'password') {
    const repair = `Add \`format: password\` to ${name}.`;
    yield finding(workflow, path, `${name}, which does not say that it is secret`, '`format: password`', repair);
  }
  if ('default' in schema && !published.test(field)) {
    const expected = 'a default for nothing but PIN and TAN of the Testbank';
    yield finding(workflow, path, `${name} with a default`, expected, `Delete \`default\` of ${name}.`);
  }
}

function finding({ file }: Workflow, path: Path, actual: string, expected: string, repair: string) {
  return { file, path, actual, expected, repair };
}
