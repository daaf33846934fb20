/** Arazzo documents as the suite runs them: a subset of Arazzo 1.0, and everything else is refused. */
import type { JsonObject } from '@xs2a/contract';

/** A document cannot be read or run. The message names document, place and repair. */
export class WorkflowError extends Error {
  override name = 'WorkflowError';
}

/** A condition that an answer has to meet; without a type it is a comparison. */
export interface Criterion {
  readonly condition: string;
  readonly type: 'simple' | 'regex' | 'jsonpath';
  /** Expression that gives what a regular expression or JSONPath is applied to. */
  readonly context: string | undefined;
  /** Where it stands in its document. */
  readonly pointer: string;
}

/** What to do after a step. */
export interface Action {
  readonly type: 'goto' | 'end' | 'retry';
  /** Target of `goto`. */
  readonly stepId: string | undefined;
  /** In seconds. */
  readonly retryAfter: number;
  readonly retryLimit: number;
  readonly criteria: readonly Criterion[];
}

export interface Step {
  readonly id: string;
  readonly description: string;
  readonly operationId: string;
  /** Why a server without memory cannot answer it. */
  readonly requiresState: string | undefined;
  /** `x-security` of the step, or else of its workflow. */
  readonly security: Security | undefined;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: 'path' | 'query' | 'header';
    readonly value: unknown;
  }[];
  readonly body: { readonly contentType: string | undefined; readonly payload: unknown } | undefined;
  readonly criteria: readonly Criterion[];
  readonly onSuccess: readonly Action[];
  readonly onFailure: readonly Action[];
  /** Expressions by name. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Where it stands in its document. */
  readonly pointer: string;
}

/** Which security scheme to use with which secret, an expression. */
export interface Security {
  readonly schemeName: string;
  readonly secret: string;
}

export interface Input {
  readonly name: string;
  readonly default: unknown;
  readonly required: boolean;
}

export interface Workflow {
  readonly id: string;
  readonly title: string;
  readonly dependsOn: readonly string[];
  readonly inputs: readonly Input[];
  readonly steps: readonly Step[];
  /** Expressions by name. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly pointer: string;
}

/** One Arazzo document, read. */
export interface WorkflowDocument {
  /** Of its file, for messages. */
  readonly name: string;
  readonly workflows: readonly Workflow[];
  /** As it was written. */
  readonly source: JsonObject;
}
