/** What a command needs of its process. */
export interface Io {
  /** Absolute path of the folder from which relative names count. */
  readonly folder: string;
  /** The current day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Writes text and a line break to the standard output. */
  print(text: string): void;
  /** The same to the standard error. */
  printError(text: string): void;
}

/** A command of the CLI. */
export interface Command {
  /** What it does, in the list of commands. */
  summary: string;
  /** What `--help` prints. */
  help: string;
  /** @returns the exit code */
  run(args: readonly string[], io: Io): Promise<number>;
}

/** Options of the commands that read a repository: the package of its contract, and its changesets. */
export const repositoryOptions = {
  spec: { type: 'string', default: 'spec' },
  changesets: { type: 'string', default: '.changeset' },
} as const;

/** The command was called wrongly. */
export class UsageError extends Error {
  override name = 'UsageError';
}
