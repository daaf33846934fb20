/** Checks that a document can be run, before anything is sent. */
import type { Contract } from '@xs2a/contract';
import { checkCriterion, expressionsOf } from './criteria.ts';
import { type Criterion, type Step, type WorkflowDocument, WorkflowError } from './document.ts';
import { type Expression, ExpressionError, expressionsIn } from './expression.ts';
import { checkRequest } from './request.ts';

/** @throws {WorkflowError} for the first operation, media type, scheme, condition or expression that does not exist */
export function checkRunnable(document: WorkflowDocument, contract: Contract): void {
  for (const workflow of document.workflows) {
    for (const step of workflow.steps) {
      checkRequest({ contract, document, workflow, step });
      for (const criterion of criteriaOf(step)) {
        withPlace(document, criterion.pointer, () => checkCriterion(criterion));
      }
      withPlace(document, step.pointer, () => [...usedBy(step), ...expressionsIn(Object.values(step.outputs))]);
    }
    withPlace(document, `${workflow.pointer}/outputs`, () => [...expressionsIn(Object.values(workflow.outputs))]);
  }
}

/** The expressions that a step and its criteria depend on. */
export function* usedBy(step: Step): Generator<Expression> {
  yield* expressionsIn([step.security?.secret, step.parameters.map(({ value }) => value), step.body?.payload]);
  for (const criterion of criteriaOf(step)) yield* expressionsOf(criterion);
}

function criteriaOf(step: Step): Criterion[] {
  return [step, ...step.onSuccess, ...step.onFailure].flatMap(({ criteria }) => criteria);
}

/** Adds the place to the error of an expression. */
function withPlace({ name }: WorkflowDocument, place: string, read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new WorkflowError(`${name}${place}: found ${error.message}. Correct it.`);
  }
}
