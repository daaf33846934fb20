import type { Run } from '../types.ts';
import type { RunOptions } from './run.ts';

/** Knows when a run has to end before all cases were sent. */
export interface Stop {
  count(findings: number): void;
  findings(): number;
  isOver(): boolean;
  /** What ends at once, requests under way included: the caller, or the time. */
  readonly signal: AbortSignal;
  /** `undefined` for a run that went to its end. */
  reason(): Run['stopped'];
}

/** Longest time that a timer takes, in milliseconds: 24 days. */
const longest = 2 ** 31 - 1;

/** @param requests how many were sent so far */
export function createStop(requests: () => number, options: RunOptions): Stop {
  const { maxRequests = Number.POSITIVE_INFINITY, maxMs = Number.POSITIVE_INFINITY, bail = false, signal } = options;
  const time = AbortSignal.timeout(Math.min(Math.ceil(maxMs), longest));
  let found = 0;
  let reason: Run['stopped'];
  const atOnce = () => (signal?.aborted ? 'interrupted' : time.aborted ? 'max-time' : undefined);
  return {
    signal: signal === undefined ? time : AbortSignal.any([signal, time]),
    count: (findings) => {
      found += findings;
    },
    findings: () => found,
    reason: () => reason ?? atOnce(),
    isOver: () => {
      reason ??= atOnce();
      if (bail && found > 0) reason ??= 'bail';
      if (requests() >= maxRequests) reason ??= 'max-requests';
      return reason !== undefined;
    },
  };
}
