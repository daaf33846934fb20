import type { Dimension } from '../coverage/result.ts';
import type { Capabilities, FindingGroup, LeftOut, Run } from '../types.ts';
import type { Report } from './report.ts';
import { byGroup, byOperation, type Count, type Result, resultOf, type Totals, totalsOf } from './summary.ts';

/**
 * The report for programs. Within one `schemaVersion`, members may be added, but are never removed, renamed or changed
 * in meaning.
 */
export interface JsonReport {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: '@xs2a/conformance'; readonly version: string };
  readonly contract: { readonly title: string; readonly version: string };
  /** Address of the server, without credentials. */
  readonly url: string;
  /** ISO 8601, in UTC. */
  readonly startedAt: string;
  readonly milliseconds: number;
  /** Value of `--seed` that repeats the random inputs. */
  readonly seed: number;
  /** Requests sent, including those that prepare cases or reduce a failing input. */
  readonly requests: number;
  readonly result: Result;
  /** Why the run ended early; `null` if it did not. */
  readonly stopped: NonNullable<Run['stopped']> | null;
  /** What the server can do, as probed or given by options. */
  readonly capabilities: Capabilities;
  readonly totals: Totals;
  readonly cases: {
    readonly total: number;
    readonly failed: number;
    readonly byGroup: readonly Count[];
    readonly byOperation: readonly Count[];
  };
  /** Grouped findings, most frequent first. */
  readonly findings: readonly FindingGroup[];
  readonly leftOut: readonly LeftOut[];
  readonly coverage: {
    readonly total: number;
    readonly covered: number;
    /** Percentage, rounded down to one decimal. */
    readonly percent: number;
    /** With the missing items, each with operation and JSON pointer into the contract. */
    readonly dimensions: readonly Dimension[];
  };
}

export function toJson({ run, coverage, toolVersion }: Report): string {
  const totals = totalsOf(run);
  const report: JsonReport = {
    schemaVersion: 1,
    tool: { name: '@xs2a/conformance', version: toolVersion },
    contract: run.contract,
    url: run.url,
    startedAt: run.startedAt,
    milliseconds: run.milliseconds,
    seed: run.seed,
    requests: run.requests,
    result: resultOf(run),
    stopped: run.stopped ?? null,
    capabilities: run.capabilities,
    totals,
    cases: {
      total: totals.cases,
      failed: totals.failed,
      byGroup: byGroup(run),
      byOperation: byOperation(run),
    },
    findings: run.findings,
    leftOut: run.leftOut,
    coverage,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
