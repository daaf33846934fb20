/** Runs each workflow once, after those on which it depends. */

import { setTimeout } from 'node:timers/promises';
import type { Contract } from '@xs2a/contract';
import type { Case, Exchange, Finding } from '../types.ts';
import { type Workflow, type WorkflowDocument, WorkflowError } from './document.ts';
import type { Outputs } from './expression.ts';
import { leaveOut } from './leave-out.ts';
import { checkRunnable } from './runnable.ts';
import { type StepResult, type WorkflowOutcome, walk } from './walk.ts';

export interface WorkflowOptions {
  readonly documents: readonly WorkflowDocument[];
  readonly contract: Contract;
  /**
   * Sends a case. Never throws: an error is part of the exchange.
   *
   * @param secret the credential of the case, such as an access token that an earlier step has created; `undefined` if
   *   the document does not give one
   */
  readonly send: (testCase: Case, secret: string | undefined) => Promise<Exchange>;
  /** Checks an exchange against the contract. */
  readonly check: (exchange: Exchange) => readonly Finding[];
  /** Inputs by name, such as `apiKey`; the workflow has defaults for the others. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Whether the server has memory. Otherwise, steps that need it are left out. */
  readonly stateful: boolean;
  /** Called for each exchange with its findings, those of the contract and those of the workflow. */
  readonly onExchange?: (exchange: Exchange, findings: readonly Finding[]) => void;
  /** Asked before each step; `true` ends the run. */
  readonly shouldStop?: () => boolean;
  /** Waits before a step is repeated. Default: as long as given. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

export interface WorkflowResult {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly StepResult[];
}

export interface WorkflowsResult {
  readonly workflows: readonly WorkflowResult[];
  readonly findings: readonly Finding[];
}

/**
 * Runs all workflows on one server, one step after the other.
 *
 * @throws {WorkflowError} for anything that cannot be run, with document and place
 */
export async function runWorkflows(options: WorkflowOptions): Promise<WorkflowsResult> {
  for (const document of options.documents) checkRunnable(document, options.contract);
  const results: WorkflowsResult[] = [];
  for (const document of options.documents) results.push(await runDocument(document, options));
  return {
    workflows: results.flatMap(({ workflows }) => workflows),
    findings: results.flatMap(({ findings }) => findings),
  };
}

async function runDocument(full: WorkflowDocument, options: WorkflowOptions): Promise<WorkflowsResult> {
  const { document, leftOut } = options.stateful ? { document: full, leftOut: [] } : leaveOut(full);
  const walked = new Map<string, WorkflowOutcome>();
  for (const workflow of document.workflows) await run(workflow, []);
  return {
    workflows: full.workflows.map(({ id, title, steps }) => {
      const results = new Map<string, StepResult>(walked.get(id)?.steps.map((step) => [step.id, step]));
      for (const { workflowId, stepId, why } of leftOut) {
        if (workflowId === id) results.set(stepId, { id: stepId, status: 'left-out', why });
      }
      return { id, title, steps: steps.map((step) => results.get(step.id) as StepResult) };
    }),
    findings: [...walked.values()].flatMap(({ findings }) => findings),
  };

  async function run(workflow: Workflow, callers: readonly string[]): Promise<WorkflowOutcome> {
    const { id, dependsOn } = workflow;
    const known = walked.get(id);
    if (known !== undefined) return known;
    const before = new Map<string, WorkflowOutcome>();
    for (const other of dependsOn) {
      const dependency = document.workflows.find((candidate) => candidate.id === other);
      if (dependency === undefined || other === id || callers.includes(other)) {
        const reason = dependency === undefined ? 'which is not in this document' : 'which leads back to this one';
        throw new WorkflowError(
          `${document.name}${workflow.pointer}/dependsOn: found ${other}, ${reason}. Correct it.`,
        );
      }
      before.set(other, await run(dependency, [...callers, id]));
    }
    const broken = [...before].find(([, { isComplete }]) => !isComplete)?.[0];
    const result =
      broken === undefined
        ? await walk({ ...contextOf(document, workflow), workflows: outputsOf(before) })
        : notWalked(workflow, `It depends on ${broken}, which did not finish.`);
    walked.set(id, result);
    return result;
  }

  function contextOf(document: WorkflowDocument, workflow: Workflow) {
    return {
      contract: options.contract,
      document,
      workflow,
      inputs: inputsOf(document, workflow, options.inputs),
      send: options.send,
      check: options.check,
      onExchange: options.onExchange ?? (() => {}),
      shouldStop: options.shouldStop ?? (() => false),
      wait: options.wait ?? ((milliseconds: number) => setTimeout(milliseconds)),
    };
  }
}

function outputsOf(before: ReadonlyMap<string, WorkflowOutcome>): Map<string, Outputs> {
  return new Map([...before].map(([id, { outputs }]) => [id, outputs]));
}

function notWalked({ steps }: Workflow, why: string): WorkflowOutcome {
  const results = steps.map(({ id }): StepResult => ({ id, status: 'left-out', why }));
  return { outputs: {}, isComplete: false, steps: results, findings: [] };
}

function inputsOf({ name }: WorkflowDocument, workflow: Workflow, given: WorkflowOptions['inputs']) {
  const entries = workflow.inputs.map((input) => [input.name, given[input.name] ?? input.default] as const);
  const missing = workflow.inputs.find((input, index) => input.required && entries[index]?.[1] === undefined);
  if (missing === undefined) return Object.fromEntries(entries);
  throw new WorkflowError(
    `${name}${workflow.pointer}/inputs: found no value for ${missing.name}. Give it as an input.`,
  );
}
