/** Tells requests that are about one thing, and arrive at once, which of them was first. */

/** The place of a request. */
export interface Turn {
  /** Whether another request about the same thing was worked on since this one has arrived. */
  isLate(): boolean;
  /** The work begins. */
  take(): void;
  /** The request is answered. */
  leave(): void;
}

/** What is known of the requests that are about one thing and not answered yet. */
interface Subject {
  waiting: number;
  taken: number;
}

export class Turns {
  readonly #subjects = new Map<string, Subject>();

  arrive(name: string): Turn {
    const subject = this.#subjects.get(name) ?? { waiting: 0, taken: 0 };
    this.#subjects.set(name, subject);
    subject.waiting += 1;
    const { taken } = subject;
    return {
      isLate: () => subject.taken > taken,
      take: () => {
        subject.taken += 1;
      },
      leave: () => {
        subject.waiting -= 1;
        if (subject.waiting === 0) this.#subjects.delete(name);
      },
    };
  }
}
