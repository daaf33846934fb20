import { validationFailed } from '@xs2a/server';

/** What an operation answers next. */
export interface Pin {
  operationId: string;
  code: number | undefined;
  example: string | undefined;
  /** How long the answer waits, in milliseconds. */
  delayMs: number;
  /** How many answers are left. */
  times: number;
  /** The scenario that the pin is a step of. */
  scenario: string | undefined;
}

/** A pin that a request has taken. */
export interface TakenPin {
  pin: Pin;
  /** Puts it back, because the request was refused. */
  giveBack(): void;
}

/** Pins that an operation may have waiting: more are a mistake, and would fill the memory. */
const limit = 1000;

/** The next answers of every operation, first in, first out. */
export class Pins {
  readonly #queues = new Map<string, Pin[]>();

  /** @throws Problem 422 if the operation has too many pins already; then none is added */
  add(pins: readonly Pin[]): void {
    for (const operationId of new Set(pins.map((pin) => pin.operationId))) {
      const waiting = this.#queues.get(operationId) ?? [];
      const added = pins.filter((pin) => pin.operationId === operationId);
      if (waiting.length + added.length > limit) {
        throw validationFailed({
          operationId: [`More than ${limit} pins are set for ${operationId}. Remove them with DELETE /_mock/next.`],
        });
      }
      this.#queues.set(operationId, waiting);
      waiting.push(...added);
    }
  }

  /** The waiting pins by operation, in the order in which the operations were first pinned. */
  list(): Pin[] {
    return [...this.#queues.values()].flat();
  }

  /** Removes the pins of an operation, or all. */
  clear(operationId?: string): void {
    if (operationId === undefined) this.#queues.clear();
    else this.#queues.delete(operationId);
  }

  take(operationId: string): TakenPin | undefined {
    const queue = this.#queues.get(operationId);
    const pin = queue?.[0];
    if (queue === undefined || pin === undefined) return undefined;
    pin.times -= 1;
    if (pin.times === 0) queue.shift();
    return {
      pin,
      giveBack: () => {
        pin.times += 1;
        if (!queue.includes(pin)) queue.unshift(pin);
      },
    };
  }
}
