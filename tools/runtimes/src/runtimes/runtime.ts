import type { TestReport } from '../inside/report.ts';

/** Something that runs JavaScript. */
export interface Runtime {
  /** `node-20`, `bun`, `chromium`. */
  id: string;
  /** The modules of Node that a test finds here. */
  provides: readonly string[];
  /**
   * @returns the runtime, to be closed by the caller; or why this machine has none
   * @throws Error if there is one and it does not start
   */
  open(): Promise<Session | { unavailable: string }>;
}

/** A runtime that is there. */
export interface Session {
  /** As the runtime itself says. */
  version: string;
  /**
   * Runs a test file on its own, as vitest does: nothing of one file is seen by the next.
   *
   * @param bundle folder that `bundleTests` has written
   * @param file path of the test file in its package
   * @throws Error if the file did not run to its end
   */
  run(bundle: string, file: string): Promise<TestReport[]>;
  close(): Promise<void>;
}
