/** What a program did. */
export interface Outcome {
  /** What it printed. */
  output: string;
  /** Why it failed, with its trace; absent if it did not. */
  error?: string;
  /** What it wrote into its folder, by the names of the files. */
  files: Record<string, string>;
}

/** Runs programs of one language, one after the other. They reach no other machine. */
export interface Interpreter {
  /**
   * Runs a program in an empty folder.
   *
   * @param program its text
   * @param env all variables of its environment
   */
  run(program: string, env?: Readonly<Record<string, string>>): Promise<Outcome>;
  close(): Promise<void>;
}
