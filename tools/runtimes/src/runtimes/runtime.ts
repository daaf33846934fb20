import type { TestReport } from '../inside/report.ts';

/** A program that runs JavaScript. */
export interface Runtime {
  /** Such as `node-20`, `bun` or `chromium`. */
  id: string;
  /** The modules of Node that it has. */
  provides: readonly string[];
  /**
   * @returns a session, which the caller closes; or why this machine does not have the runtime
   * @throws Error if the runtime does not start
   */
  open(): Promise<Session | { unavailable: string }>;
}

/** A runtime that has started. */
export interface Session {
  /** As the runtime reports it. */
  version: string;
  /**
   * Runs a test file in isolation: no file sees the state of another.
   *
   * @param bundle folder that `bundleTests` has written
   * @param file path of the test file in its package
   * @throws Error if the file did not finish
   */
  run(bundle: string, file: string): Promise<TestReport[]>;
  close(): Promise<void>;
}
