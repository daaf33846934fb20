/** A command of the CLI. */
export interface Command {
  /** What it does, in the list of commands. */
  summary: string;
  /** What `--help` prints. */
  help: string;
  /** @returns the exit code */
  run(args: string[]): Promise<number>;
}

/** The command was called wrongly. */
export class UsageError extends Error {
  override name = 'UsageError';
}
