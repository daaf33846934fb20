import type { Run } from '../types.ts';
import type { RunOptions } from './options.ts';

/** Knows when a run has to end before all cases were sent. */
export interface Stop {
  /** Counts a request. @returns whether it may be sent: no run sends more than `maxRequests` */
  mayStart(): boolean;
  /** Requests so far. */
  requests(): number;
  count(findings: number): void;
  findings(): number;
  isOver(): boolean;
  /** Aborted by what ends at once, requests in flight included: the caller, or the time. */
  readonly signal: AbortSignal;
  /** `undefined` for a run that went to its end. */
  reason(): Run['stopped'];
}

/** Longest time that a timer takes, in milliseconds: 24 days. */
const maxTimer = 2 ** 31 - 1;

export function createStop(options: Pick<RunOptions, 'maxRequests' | 'maxMs' | 'bail' | 'signal'>): Stop {
  const { maxRequests = Number.POSITIVE_INFINITY, maxMs = Number.POSITIVE_INFINITY, bail = false, signal } = options;
  const time = AbortSignal.timeout(Math.min(Math.ceil(maxMs), maxTimer));
  let requests = 0;
  let findings = 0;
  let reason: Run['stopped'];
  const abortedBy = () => (signal?.aborted ? 'interrupted' : time.aborted ? 'max-time' : undefined);
  return {
    signal: signal === undefined ? time : AbortSignal.any([signal, time]),
    mayStart: () => {
      reason ??= abortedBy();
      if (requests >= maxRequests) reason ??= 'max-requests';
      if (abortedBy() !== undefined || requests >= maxRequests) return false;
      requests += 1;
      return true;
    },
    requests: () => requests,
    count: (more) => {
      findings += more;
    },
    findings: () => findings,
    reason: () => reason ?? abortedBy(),
    isOver: () => {
      reason ??= abortedBy();
      if (bail && findings > 0) reason ??= 'bail';
      if (requests >= maxRequests) reason ??= 'max-requests';
      return reason !== undefined;
    },
  };
}
