/** The subset of Arazzo 1.0 that the suite runs; everything else is refused. */
import type { JsonObject } from '@xs2a/contract';

/** A document cannot be read or run. The message names document, place and repair. */
export class WorkflowError extends Error {
  override name = 'WorkflowError';
}

/** A condition that an answer has to meet. */
export interface Criterion {
  readonly condition: string;
  readonly type: 'simple' | 'regex' | 'jsonpath';
  /** Expression for the value to which a regular expression or JSONPath is applied. */
  readonly context: string | undefined;
  /** JSON pointer of its place in the document. */
  readonly pointer: string;
}

/** What to do after a step. */
export interface Action {
  readonly type: 'goto' | 'end' | 'retry';
  /** Target of `goto`. */
  readonly stepId: string | undefined;
  /** Seconds. */
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
  /** `x-security` of the step, otherwise of its workflow. */
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
  /** JSON pointer of its place in the document. */
  readonly pointer: string;
}

/** A security scheme, and the expression for its secret. */
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

/** An Arazzo document. */
export interface WorkflowDocument {
  /** Name of its file, for messages. */
  readonly name: string;
  readonly workflows: readonly Workflow[];
  /** The document as it was written. */
  readonly source: JsonObject;
}
