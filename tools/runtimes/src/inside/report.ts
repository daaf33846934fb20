/** Result of a test. */
export interface TestReport {
  /** Names of its suites, and its own name. */
  name: string;
  state: 'passed' | 'failed' | 'skipped';
  /** Message, difference and stack of each error. */
  errors: string[];
}

/** Result of a test file, printed by its process. */
export interface FileReport {
  /** Version of the runtime, as the runtime reports it. */
  version: string;
  /** Every test; a suite that failed as a whole counts as one more failed test. */
  tests: TestReport[];
}
