/** Callbacks of a page by their names. */
export type Callbacks<Name extends string> = Partial<Record<Name, (...details: unknown[]) => void>>;

/** @returns a function for each name, by which a page registers its callback; of several, the last one counts */
export function createRegistrars<Name extends string>(
  names: readonly Name[],
  callbacks: Callbacks<Name>,
): Record<Name, (callback: (...details: never[]) => void) => void> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      (callback: () => void) => {
        callbacks[name] = callback;
      },
    ]),
  ) as never;
}

/**
 * Reports ends of the wizard without a callback, after the running script of the page: it may register them when it has
 * started the wizard.
 */
export function checkEnds(callbacks: Callbacks<'finish' | 'abort'>, report: (name: string) => void): void {
  queueMicrotask(() => {
    for (const name of ['finish', 'abort'] as const) if (!callbacks[name]) report(name);
  });
}

/** Runs code of the page, whose exceptions go to the console. */
export function guard(code: () => void): void {
  try {
    code();
  } catch (error) {
    console.error(error);
  }
}
