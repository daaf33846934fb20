import type { CoverageResult } from '../coverage/result.ts';
import type { Run } from '../types.ts';

/** Everything that the reports are written from. It holds no credential. */
export interface Report {
  /** Of `@xs2a/conformance`. */
  readonly toolVersion: string;
  readonly run: Run;
  readonly coverage: CoverageResult;
}
