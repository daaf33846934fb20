/** Says when the next request may be sent: not faster than a rate, and not before the server wants one. */
import { setTimeout } from 'node:timers/promises';
import type { Answer } from '../types.ts';

/** The time of a run, in milliseconds. */
export interface Clock {
  now(): number;
  /** Ends early, without an error, when the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export const realClock: Clock = {
  now: Date.now,
  sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }).catch(() => {}),
};

export interface Pace {
  /** Waits until the next request may be sent, or the run ends. */
  turn(): Promise<void>;
  /**
   * Holds all requests back as an answer asks for it.
   *
   * @returns whether the request is worth sending again
   */
  heed(answer: Answer): boolean;
}

/** Longest time that is waited for, in milliseconds: whoever limits a rate counts by the minute. */
const maxWaitMs = 60_000;

/** Times in a row that are waited for without another answer in between: then the server is not limited but broken. */
const maxWaits = 5;

/**
 * @param rate most requests per second. Default: as fast as answers come
 * @param signal ends all waiting
 */
export function createPace(rate: number | undefined, signal: AbortSignal, clock: Clock): Pace {
  const betweenMs = rate === undefined ? 0 : 1000 / rate;
  let nextTurn = Number.NEGATIVE_INFINITY;
  let heldUntil = Number.NEGATIVE_INFINITY;
  let waits = 0;
  return { turn, heed };

  async function turn(): Promise<void> {
    const own = Math.max(clock.now(), nextTurn);
    nextTurn = own + betweenMs;
    const left = () => Math.max(own, heldUntil) - clock.now();
    // While one request waits, the answer to another may ask for more.
    for (let wait = left(); wait > 0 && !signal.aborted; wait = left()) await clock.sleep(wait, signal);
  }

  function heed({ status, headers }: Answer): boolean {
    const wait = status === 429 || status === 503 ? waitOf(headers['retry-after'], clock.now()) : undefined;
    if (wait === undefined || wait > maxWaitMs) {
      waits = 0;
      return false;
    }
    // Those that were sent at the same time are refused at the same time.
    if (clock.now() >= heldUntil) waits += 1;
    if (waits > maxWaits) return false;
    heldUntil = Math.max(heldUntil, clock.now() + wait);
    return true;
  }
}

/** Milliseconds of a `Retry-After`, which is a number of seconds or a date; `undefined` when it is neither. */
function waitOf(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
