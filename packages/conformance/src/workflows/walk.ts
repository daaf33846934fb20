/** Walks the steps of one workflow. */
import type { Contract } from '@xs2a/contract';
import type { Finding } from '../types.ts';
import { type Workflow, type WorkflowDocument, WorkflowError } from './document.ts';
import { evaluate, type Outputs, parseExpression, type Scope } from './expression.ts';
import { type Environment, runStep } from './step.ts';

export interface StepResult {
  readonly id: string;
  readonly status: 'passed' | 'failed' | 'left-out';
  /** A sentence, for a left-out step. */
  readonly why?: string;
}

/** What a walk needs to know. */
export interface WalkContext extends Environment {
  readonly contract: Contract;
  readonly document: WorkflowDocument;
  readonly workflow: Workflow;
  readonly inputs: Scope['inputs'];
  /** Outputs of the workflows on which this one depends. */
  readonly workflows: ReadonlyMap<string, Outputs>;
  /** Asked before each step; `true` ends the walk. */
  readonly shouldStop: () => boolean;
}

/** The outcome of a workflow. */
export interface WorkflowOutcome {
  readonly outputs: Outputs;
  /** Whether it reached its end. */
  readonly isComplete: boolean;
  readonly steps: readonly StepResult[];
  readonly findings: readonly Finding[];
}

/** Steps after which a workflow counts as endless. */
const maxSteps = 1000;

/** @throws {WorkflowError} for a workflow without end */
export async function walk(context: WalkContext): Promise<WorkflowOutcome> {
  const { document, workflow } = context;
  const results = new Map<string, StepResult>();
  const outputs = new Map<string, Outputs>();
  const findings: Finding[] = [];
  const scope: Scope = { inputs: context.inputs, workflows: context.workflows, steps: outputs };
  let why = 'The workflow took another branch.';
  let isComplete = true;
  let step = workflow.steps[0];
  for (let count = 0; step !== undefined; count += 1) {
    if (count === maxSteps) {
      throw new WorkflowError(`${document.name}${workflow.pointer}: found steps that jump in a circle. Add a way out.`);
    }
    if (context.shouldStop()) {
      [why, isComplete] = ['The run ended before.', false];
      break;
    }
    const { id } = step;
    const outcome = await runStep({ ...context, step }, scope, context);
    findings.push(...outcome.findings);
    outputs.set(id, outcome.outputs);
    results.set(id, resultOf(id, outcome.findings.length > 0 || results.get(id)?.status === 'failed', outcome.missing));
    const { next } = outcome;
    if (next === 'stuck') {
      why = context.shouldStop() ? 'The run ended before.' : `The step ${id} failed.`;
      isComplete = false;
    }
    if (next === 'next') step = workflow.steps[workflow.steps.indexOf(step) + 1];
    else step = typeof next === 'object' ? workflow.steps.find((candidate) => candidate.id === next.stepId) : undefined;
  }
  const ends = Object.entries(workflow.outputs).map(
    ([name, text]) => [name, evaluate(parseExpression(text), scope)] as const,
  );
  const steps = workflow.steps.map(({ id }): StepResult => results.get(id) ?? { id, status: 'left-out', why });
  return { outputs: Object.fromEntries(ends), isComplete, steps, findings };
}

function resultOf(id: string, isFailed: boolean, missing: string | undefined): StepResult {
  if (missing !== undefined) return { id, status: 'left-out', why: `It needs ${missing}, which has no value.` };
  return { id, status: isFailed ? 'failed' : 'passed' };
}
