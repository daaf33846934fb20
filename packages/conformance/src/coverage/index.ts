/** How much of a contract was seen in traffic, and whether that is enough. */
export { type Baseline, BaselineError, fallenBelow, readBaseline, toBaseline, writeBaseline } from './baseline.ts';
export { createCoverage } from './coverage.ts';
export { belowMinimum } from './minimum.ts';
export type { CoverageResult } from './result.ts';
