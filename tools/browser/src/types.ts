/** A browser, and the variables of the environment without which it does not start. */
export interface Executable {
  path: string;
  env: Record<string, string>;
}
