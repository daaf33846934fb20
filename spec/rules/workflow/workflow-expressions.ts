import { allWorkflows, criteriaOf, type Step, type Workflow } from '../../reader/arazzo/documents.ts';
import { expressionsIn, expressionsInCondition, type Occurrence } from '../../reader/arazzo/expressions.ts';
import { answersTo, pick } from '../../reader/arazzo/samples.ts';
import { array, object } from '../../reader/json.ts';
import type { Contract } from '../../reader/references.ts';
import type { WorkflowRule } from '../rule.ts';

export default {
  reason: 'An expression that leads nowhere would only be noticed in the middle of a run.',
  *check(source, contract) {
    const workflows = allWorkflows(source);
    for (const workflow of workflows) {
      const { file } = workflow;
      for (const [index, step] of workflow.steps.entries()) {
        const scope = { workflow, workflows, step, earlier: workflow.steps.slice(0, index), contract };
        for (const occurrence of ofRequest(step)) yield* report(file, occurrence, problemOf(occurrence, scope, false));
        for (const occurrence of ofAnswer(step)) yield* report(file, occurrence, problemOf(occurrence, scope, true));
      }
      const scope = { workflow, workflows, step: undefined, earlier: workflow.steps, contract };
      for (const occurrence of expressionsIn(workflow.node.outputs, [...workflow.path, 'outputs'])) {
        yield* report(file, occurrence, problemOf(occurrence, scope, false));
      }
    }
  },
} satisfies WorkflowRule;

interface Scope {
  contract: Contract;
  workflow: Workflow;
  workflows: Workflow[];
  /** The step that contains the expression; `undefined` for the outputs of the workflow. */
  step: Step | undefined;
  /** Steps that have outputs by then. */
  earlier: Step[];
}

/** The expressions that are evaluated before the request is sent. */
function* ofRequest({ node, path }: Step): Generator<Occurrence> {
  for (const key of ['x-security', 'parameters', 'requestBody']) yield* expressionsIn(node[key], [...path, key]);
}

/** The expressions that are evaluated after the answer has arrived. */
function* ofAnswer(step: Step): Generator<Occurrence> {
  yield* expressionsIn(step.node.outputs, [...step.path, 'outputs']);
  for (const { node, path } of criteriaOf(step)) {
    yield* expressionsIn(node.context, [...path, 'context']);
    yield* expressionsInCondition(String(node.condition), node.type, [...path, 'condition']);
  }
}

/** Why an expression leads nowhere, and where it could lead. */
interface Problem {
  reason: string;
  expected: string;
}

function problemOf({ expression }: Occurrence, scope: Scope, isAnswered: boolean): Problem | undefined {
  const { contract, workflow, workflows, step, earlier } = scope;
  switch (expression?.kind) {
    case undefined:
      return {
        reason: 'which is not an expression that the workflows use',
        expected: '$inputs.…, $steps.….outputs.…, $workflows.….outputs.…, $response.body#/… or $response.header.…',
      };
    case 'input':
      return missing('input', expression.name, Object.keys(object(workflow.inputs.properties)));
    case 'step': {
      const source = earlier.find(({ id }) => id === expression.id);
      if (!source) return missing('earlier step', expression.id, ids(earlier));
      return missing('output', expression.output, Object.keys(object(source.node.outputs)));
    }
    case 'workflow': {
      const before = array(workflow.node.dependsOn).map(String);
      if (!before.includes(expression.id)) return missing('workflow in `dependsOn`', expression.id, before);
      const source = workflows.find(({ id }) => id === expression.id);
      return missing('output', expression.output, Object.keys(object(source?.node.outputs)));
    }
    case 'body': {
      if (!isAnswered || !step)
        return { reason: 'which is used before there is an answer', expected: 'an output of a step' };
      const answers = answersTo(contract, step);
      // An undocumented operation or status is reported by another rule.
      if (answers === undefined || pick(answers, expression.pointer) !== undefined) return undefined;
      return {
        reason: `which no example of ${step.operationId} with ${step.status} has`,
        expected: 'a pointer to something that the answer has',
      };
    }
    default:
      return isAnswered
        ? undefined
        : { reason: 'which is used before there is an answer', expected: 'an output of a step' };
  }
}

function missing(kind: string, name: string, names: string[]): Problem | undefined {
  if (names.includes(name)) return undefined;
  return {
    reason: `but there is no ${kind} of the name ${name}`,
    expected: names.length > 0 ? `one of ${names.join(', ')}` : `a workflow that has one; this one has no ${kind}`,
  };
}

function ids(steps: Step[]): string[] {
  return steps.map(({ id }) => id);
}

function* report(file: string, { path, text }: Occurrence, problem: Problem | undefined) {
  if (problem === undefined) return;
  const { reason, expected } = problem;
  yield {
    file,
    path,
    actual: `${text}, ${reason}`,
    expected,
    repair: 'Correct the name, or add what it should lead to.',
  };
}
