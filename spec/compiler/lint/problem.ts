/** One thing that is wrong with the contract, wherever it was noticed. */
export interface Problem {
  /** Name of the rule: ours, `redocly/…`, `oas/…` or `owasp:…`. */
  rule: string;
  /** Relative to the folder of the contract. */
  file: string;
  /** Starting at 1. */
  line: number;
  /** Starting at 1. */
  column: number;
  /** JSON pointer within the file, as a fragment: `#/post/responses`. */
  pointer: string;
  /** What stands there. */
  found: string;
  /** What should stand there. */
  expected: string;
  /** What to do about it. */
  repair: string;
}
