/** What `pnpm new` can make. */
export interface Kind {
  /** What it is, in half a sentence. */
  about: string;
  /** Its arguments, as in `<name> [--layout]`. */
  usage: string;
  /** What the arguments mean, one line each, and an example. */
  details: string;
  /** Names of its options that take a value. */
  options?: readonly string[];
  /**
   * Decides what is written.
   *
   * @throws {UsageError} if an argument is missing or wrong
   */
  plan(args: Arguments): Plan;
}

export interface Arguments {
  /** Arguments after the name of the kind. */
  words: string[];
  options: Readonly<Record<string, string | undefined>>;
  repository: Repository;
}

/** The files as they are before anything is written. */
export interface Repository {
  /** @throws if there is no such file */
  read(file: string): string;
  exists(file: string): boolean;
  /** Names in a folder, in the order of the alphabet; none if there is no such folder. */
  list(folder: string): string[];
}

/** What is written: templates with their names filled in, and lines in files that exist. */
export interface Plan {
  /** Folders of `templates`. */
  templates: string[];
  /** Values of the placeholders, such as `{{name}}`, in the templates and in their paths. */
  values: Readonly<Record<string, string>>;
  edits: Edit[];
  /** What is left to do by hand, one sentence each. */
  todo: string[];
}

/** A change of a file that exists. */
export interface Edit {
  file: string;
  change(text: string): string;
}
