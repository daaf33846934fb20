/** What Testbanks have written to their log since the last look: with the level `error`, faults of the Testbank itself. */
const lines: string[] = [];

const write = console.error;

/** Collects from now on. A test that fails by a line shows it. */
export function collectLog(): void {
  console.error = (...texts: unknown[]) => {
    lines.push(texts.join(' '));
  };
}

export function stopCollecting(): void {
  console.error = write;
}

/** The lines, which are forgotten then: a test that expects some takes them. */
export function takeLog(): string[] {
  return lines.splice(0);
}
