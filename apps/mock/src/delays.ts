/** Delays of answers, which end at once when the server stops. */
export class Delays {
  readonly #waiting = new Set<() => void>();
  #over = false;

  /** Resolves after a time in milliseconds, or as soon as all delays end. */
  wait(ms: number): Promise<void> {
    if (this.#over || ms <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const go = () => {
        clearTimeout(timer);
        this.#waiting.delete(go);
        resolve();
      };
      const timer = setTimeout(go, ms);
      this.#waiting.add(go);
    });
  }

  /** Ends all delays, also those that begin later. */
  end(): void {
    this.#over = true;
    for (const go of [...this.#waiting]) go();
  }
}
