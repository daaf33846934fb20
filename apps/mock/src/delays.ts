/** The artificial waiting of answers, which ends at once when the server stops. */
export class Delays {
  readonly #waiting = new Set<() => void>();
  #over = false;

  /** Resolves after so many milliseconds, or as soon as nobody is to wait any longer. */
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

  /** Ends every delay, and those to come. */
  end(): void {
    this.#over = true;
    for (const go of [...this.#waiting]) go();
  }
}
