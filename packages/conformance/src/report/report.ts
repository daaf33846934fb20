import type { CoverageResult } from '../coverage/result.ts';
import type { Run } from '../types.ts';

/** The input of every report, without credentials. */
export interface Report {
  /** Version of `@xs2a/conformance`. */
  readonly toolVersion: string;
  readonly run: Run;
  readonly coverage: CoverageResult;
}
