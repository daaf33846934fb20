/** Tells requests that are about one thing, and arrive at once, which of them was first. */
import type { HttpRequest } from '@xs2a/server';
import { Recent } from '../recent.ts';

/** The place of a request. */
export interface Turn {
  /** Whether another request about the same thing was worked on since this one has arrived. */
  isLate(): boolean;
  /** The work begins. */
  take(): void;
}

/** About how many things the last turn is known. */
const mostSubjects = 10_000;

export class Turns {
  /** How many turns were taken. */
  #taken = 0;
  /** How many turns were taken when a request arrived. */
  readonly #arrivals = new WeakMap<HttpRequest, number>();
  /** Number of the last turn about each thing. */
  readonly #last = new Recent<number>(mostSubjects);

  /** The request has arrived. Nothing is read yet: a new connection to the database may take longer than a whole step. */
  arrive(request: HttpRequest): void {
    this.#arrivals.set(request, this.#taken);
  }

  /** @param name of the thing that the request is about */
  of(request: HttpRequest, name: string): Turn {
    const arrival = this.#arrivals.get(request) ?? this.#taken;
    return {
      isLate: () => (this.#last.peek(name) ?? 0) > arrival,
      take: () => {
        this.#taken += 1;
        this.#last.set(name, this.#taken);
      },
    };
  }
}
