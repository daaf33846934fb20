/** Which tries of deliveries were under way when a process or the database was ended. */

/** A try that has reached the receiver. All moments are of the clock of this machine, in milliseconds. */
export interface Try {
  /** The answer of the receiver, which is stored with the delivery if the try was concluded. */
  readonly number: number;
  readonly event: string;
  readonly process: number;
  readonly startedAt: number;
}

/** A process was killed, or the database was ended and started again. */
export interface Interruption {
  /** `undefined` for the database: tries of all processes are interrupted. */
  readonly process: number | undefined;
  readonly from: number;
  readonly to: number;
}

/** An event as the database has it. */
export interface StoredEvent {
  readonly id: string;
  /** When its transaction was committed. */
  readonly committedAt: number;
  /** Number of the try that was concluded. */
  readonly concluded: number;
}

/**
 * What is wrong with the tries of events. Each event has one try that was concluded, which is its last one. Every other try
 * was interrupted before the next one began. No try begins before its event is committed.
 */
export function faultsOf(
  events: readonly StoredEvent[],
  tries: readonly Try[],
  interruptions: readonly Interruption[],
): string[] {
  const faults: string[] = [];
  const byEvent = Map.groupBy(tries, ({ event }) => event);
  for (const { id, committedAt, concluded } of events) {
    const own = (byEvent.get(id) ?? []).toSorted((a, b) => a.startedAt - b.startedAt);
    byEvent.delete(id);
    if (own.at(-1)?.number !== concluded) faults.push(`${id}: the concluded try ${concluded} is not the last one`);
    for (const [index, current] of own.entries()) {
      if (current.startedAt < Math.floor(committedAt)) faults.push(`${id}: try ${current.number} before its event`);
      const next = own[index + 1];
      if (next !== undefined && !interruptions.some((interruption) => ends(interruption, current, next))) {
        faults.push(`${id}: try ${next.number} after try ${current.number}, which nothing had interrupted`);
      }
    }
  }
  for (const id of byEvent.keys()) faults.push(`${id}: an event that is not stored`);
  return faults;
}

function ends({ process, from, to }: Interruption, current: Try, next: Try): boolean {
  const isMeant = process === undefined || process === current.process;
  return isMeant && current.startedAt <= to && from <= next.startedAt;
}
