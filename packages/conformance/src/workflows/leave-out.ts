/** Removes the steps that a server without memory cannot answer, and all that depend on them. */
import { isObject, type JsonObject, object } from '@xs2a/contract';
import { type Step, type Workflow, type WorkflowDocument, WorkflowError } from './document.ts';
import { expressionsIn } from './expression.ts';
import { usedBy } from './runnable.ts';

/** A step that is not run, and the reason. */
export interface LeftOutStep {
  readonly workflowId: string;
  readonly stepId: string;
  /** A sentence. */
  readonly why: string;
}

/**
 * Removes the steps of a document that a server without memory cannot answer: those with `x-requires`, those that use
 * their outputs, and workflows that depend on a workflow without steps.
 *
 * @returns the document without these steps, whose `source` any tool for Arazzo can run unless it has no workflows; and
 *   the removed steps
 * @throws {WorkflowError} when a step that stays jumps to a removed one
 */
export function leaveOut(document: WorkflowDocument): { document: WorkflowDocument; leftOut: LeftOutStep[] } {
  const reasons = reasonsIn(document.workflows);
  const sources = document.source.workflows as unknown[];
  const kept = document.workflows.map((workflow, index) => reduce(document, workflow, object(sources[index]), reasons));
  const left = kept.filter(({ workflow }) => workflow.steps.length > 0);
  const leftOut = document.workflows.flatMap((workflow) =>
    workflow.steps.flatMap(({ id }) => {
      const why = reasons.get(key(workflow.id, id));
      return why === undefined ? [] : [{ workflowId: workflow.id, stepId: id, why }];
    }),
  );
  return {
    document: {
      ...document,
      workflows: left.map(({ workflow }) => workflow),
      source: { ...document.source, workflows: left.map(({ source }) => source) },
    },
    leftOut,
  };
}

/** Key of a step: workflow and step. */
type Reasons = Map<string, string>;

/** Steps come after those whose outputs they use, and workflows after those on which they depend. */
function reasonsIn(workflows: readonly Workflow[]): Reasons {
  const reasons: Reasons = new Map();
  for (const workflow of workflows) {
    const gone = workflow.dependsOn.find((id) => {
      const other = workflows.find((candidate) => candidate.id === id);
      return other?.steps.every((step) => reasons.has(key(id, step.id)));
    });
    for (const step of workflow.steps) {
      const why =
        gone === undefined ? reasonAgainst(step, workflow, workflows, reasons) : `All steps of ${gone} are left out.`;
      if (why !== undefined) reasons.set(key(workflow.id, step.id), why);
    }
  }
  return reasons;
}

function reasonAgainst(step: Step, { id }: Workflow, workflows: readonly Workflow[], reasons: Reasons) {
  if (step.requiresState !== undefined) return step.requiresState;
  for (const expression of usedBy(step)) {
    if (expression.kind === 'step' && reasons.has(key(id, expression.id))) {
      return `It needs what ${expression.id} would have answered.`;
    }
    if (expression.kind === 'workflow' && isLost(workflows, expression.id, expression.output, reasons)) {
      return `It needs ${expression.output} of ${expression.id}.`;
    }
  }
  return undefined;
}

/** Whether an output of a workflow comes from a step that is left out. */
function isLost(workflows: readonly Workflow[], id: string, output: string, reasons: Reasons): boolean {
  const workflow = workflows.find((candidate) => candidate.id === id);
  return [...expressionsIn(workflow?.outputs[output])].some(
    (source) => source.kind === 'step' && reasons.has(key(id, source.id)),
  );
}

/** A workflow and its source, both without the removed steps. */
function reduce(document: WorkflowDocument, workflow: Workflow, source: JsonObject, reasons: Reasons) {
  const stays = (step: Step) => !reasons.has(key(workflow.id, step.id));
  const steps = workflow.steps.filter(stays);
  for (const step of steps) checkJumps(document, step, steps);
  const outputs = Object.keys(workflow.outputs).filter(
    (name) => !isLost(document.workflows, workflow.id, name, reasons),
  );
  const only = (all: JsonObject) => Object.fromEntries(Object.entries(all).filter(([name]) => outputs.includes(name)));
  return {
    workflow: { ...workflow, steps, outputs: only(workflow.outputs) as Workflow['outputs'] },
    source: {
      ...source,
      steps: (source.steps as unknown[]).filter((_, index) => stays(workflow.steps[index] as Step)),
      ...(isObject(source.outputs) && { outputs: only(source.outputs) }),
    },
  };
}

function checkJumps({ name }: WorkflowDocument, step: Step, steps: readonly Step[]): void {
  const target = [...step.onSuccess, ...step.onFailure].find(
    ({ stepId }) => stepId !== undefined && !steps.some(({ id }) => id === stepId),
  );
  if (target === undefined) return;
  const found = `a jump to ${target.stepId}, which a server without memory cannot answer`;
  throw new WorkflowError(`${name}${step.pointer}: found ${found}. Jump to another step.`);
}

function key(workflowId: string, stepId: string): string {
  return `${workflowId} ${stepId}`;
}
