import type { Run } from '../types.ts';
import type { RunOptions } from './run.ts';
import type { Session } from './session.ts';

/** Knows when a run has to end before all cases were sent. */
export interface Stop {
  count(findings: number): void;
  findings(): number;
  isOver(): boolean;
  /** `undefined` for a run that went to its end. */
  reason(): Run['stopped'];
}

export function createStop(session: Session, options: RunOptions): Stop {
  const { maxRequests = Number.POSITIVE_INFINITY, maxMs = Number.POSITIVE_INFINITY, bail = false, signal } = options;
  const deadline = performance.now() + maxMs;
  let found = 0;
  let reason: Run['stopped'];
  return {
    count: (findings) => {
      found += findings;
    },
    findings: () => found,
    reason: () => reason,
    isOver: () => {
      if (signal?.aborted) reason ??= 'interrupted';
      else if (bail && found > 0) reason ??= 'bail';
      else if (session.count >= maxRequests) reason ??= 'max-requests';
      else if (performance.now() >= deadline) reason ??= 'max-time';
      return reason !== undefined;
    },
  };
}
