/** What expressions would give on a server that answers with the examples of the contract. */
import { array, at, fromPointer, object } from '../json.ts';
import { operations, responses } from '../operations.ts';
import { type Contract, follow } from '../references.ts';
import type { Step, Workflow } from './documents.ts';
import { type Expression, parseExpression } from './expressions.ts';

/** The place of an expression. */
export interface Scope {
  contract: Contract;
  /** The workflow around it. */
  workflow: Workflow;
  /** All workflows of all documents. */
  workflows: readonly Workflow[];
}

/** Stands for an input that has no default, and for what has no example. */
export const noSample = 'no sample';

/** The value with all its expressions replaced by samples. */
export function sampleOf(scope: Scope, value: unknown): unknown {
  if (typeof value === 'string') return sampleOfText(scope, value);
  if (Array.isArray(value)) return value.map((item) => sampleOf(scope, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, sampleOf(scope, item)]));
}

/**
 * The examples of the answer that a step expects.
 *
 * @returns values of the named examples; `undefined` if the contract does not have the operation or its status
 */
export function answersTo(contract: Contract, step: Step): unknown[] | undefined {
  const operation = [...operations(contract)].find(({ node }) => node.operationId === step.operationId);
  const response = operation && responses(contract, operation).get(step.status);
  if (response === undefined) return undefined;
  return Object.values(object(response.node.content)).flatMap((body) =>
    Object.values(object(object(body).examples)).map(
      (example) => follow(contract, { path: [], node: object(example) }).node.value,
    ),
  );
}

/** What the pointer leads to in the first of the values that has it; `undefined` if none has. */
export function pick(values: readonly unknown[], pointer: string): unknown {
  return values.map((value) => at(value, fromPointer(pointer))).find((value) => value !== undefined);
}

function sampleOfText(scope: Scope, text: string): unknown {
  if (!text.startsWith('$')) {
    return text.replace(/\{(\$[^{}]*)\}/g, (_whole, inside: string) => String(sampleOfText(scope, inside)));
  }
  const expression = parseExpression(text);
  return expression === undefined ? text : (sampleOfExpression(scope, expression) ?? noSample);
}

function sampleOfExpression(scope: Scope, expression: Expression): unknown {
  if (expression.kind === 'input') {
    const { default: value, enum: values } = object(object(scope.workflow.inputs.properties)[expression.name]);
    return value ?? array(values)[0];
  }
  if (expression.kind === 'step') {
    const step = scope.workflow.steps.find(({ id }) => id === expression.id);
    const source = step && parseExpression(String(object(step.node.outputs)[expression.output]));
    if (step === undefined || source?.kind !== 'body') return undefined;
    return pick(answersTo(scope.contract, step) ?? [], `${source.pointer}${expression.pointer}`);
  }
  if (expression.kind === 'workflow') {
    const workflow = scope.workflows.find(({ id }) => id === expression.id);
    const source = workflow && parseExpression(String(object(workflow.node.outputs)[expression.output]));
    // Outputs of a workflow come from its steps, so this ends.
    if (workflow === undefined || source?.kind !== 'step') return undefined;
    return pick([sampleOfExpression({ ...scope, workflow }, source)], expression.pointer);
  }
  return undefined;
}
