import { allWorkflows, places, type Step } from '../../reader/arazzo/documents.ts';
import type { Place } from '../../reader/json.ts';
import { operations, parameters } from '../../reader/operations.ts';
import type { WorkflowRule } from '../rule.ts';

export default {
  reason: 'A parameter that the operation does not have is never read, and a path needs all of its parameters.',
  *check(source, contract) {
    const byId = new Map([...operations(contract)].map((operation) => [String(operation.node.operationId), operation]));
    for (const step of allWorkflows(source).flatMap(({ steps }) => steps)) {
      const operation = byId.get(step.operationId);
      if (operation) yield* parametersOf(step, parameters(contract, operation));
    }
  },
} satisfies WorkflowRule;

function* parametersOf(step: Step, documented: Place[]) {
  const { file, path } = step;
  const names = documented.map(({ node }) => `${node.name} in ${node.in}`);
  const written = places(step.node.parameters, [...path, 'parameters']);
  for (const { node, path: place } of written) {
    const name = `${node.name} in ${node.in}`;
    if (names.includes(name)) continue;
    yield {
      file,
      path: place,
      actual: `the parameter ${name}`,
      expected: names.length > 0 ? `one of: ${names.join(', ')}` : `no parameter; ${step.operationId} has none`,
      repair: 'Correct `name` or `in`, or delete the parameter.',
    };
  }
  for (const { node } of documented) {
    const isThere = written.some(({ node: { name, in: location } }) => name === node.name && location === node.in);
    if (node.required !== true || isThere) continue;
    yield {
      file,
      path: 'parameters' in step.node ? [...path, 'parameters'] : path,
      actual: `no ${node.name}`,
      expected: `${node.name} in ${node.in}, which ${step.operationId} requires`,
      repair: `Add the parameter ${node.name}, as a rule with the output of an earlier step.`,
    };
  }
}
