/** What one test did. */
export interface TestReport {
  /** The names of its suites and its own. */
  name: string;
  state: 'passed' | 'failed' | 'skipped';
  /** Message, difference and stack of each error. */
  errors: string[];
}

/** What a process tells of its test file. */
export interface FileReport {
  /** The version of the runtime, as it says itself. */
  version: string;
  /** Every test; a suite that failed as a whole is one failed test more. */
  tests: TestReport[];
}
