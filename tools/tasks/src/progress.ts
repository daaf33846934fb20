/** One line that says what is being done. */
export interface Progress {
  /** Replaces the line. */
  update(text: string): void;
  /** Removes the line. */
  end(): void;
}

/** What is needed of a terminal, or of whatever else the output goes to. */
type Output = Pick<NodeJS.WriteStream, 'write'> & Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>>;

const clearLine = '\r\x1b[K';

/**
 * A line that is rewritten in place on a terminal. Elsewhere it is printed once, and updates are left out.
 *
 * @param output by default the standard error stream, so that it never mixes with a result
 */
export function createProgress(title: string, output: Output = process.stderr): Progress {
  if (output.isTTY !== true) {
    output.write(`${title}\n`);
    return { update() {}, end() {} };
  }
  const width = (output.columns ?? 80) - 1;
  const show = (text: string) => output.write(`${clearLine}${text.slice(0, width)}`);
  show(title);
  return {
    update: (text) => void show(`${title} ${text}`),
    end: () => void output.write(clearLine),
  };
}
