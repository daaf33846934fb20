import { findBinary } from '../toolchain.ts';

/** A version of Node on which Testbank and mock are tested. */
export interface NodeVersion {
  /** `node-` and the version, as far as it is fixed. */
  readonly id: string;
  /** Options with which it runs the sources that a test starts. */
  readonly options: readonly string[];
  /** Its program, or why this machine does not have it. */
  find(): Promise<{ path: string } | { unavailable: string }>;
}

const installed = (id: string, options: readonly string[] = []): NodeVersion => ({
  id,
  options,
  find: () => findBinary(id, 'bin/node'),
});

/** The oldest Node of their `engines`, and the newest one of each line. */
export const nodeVersions: readonly NodeVersion[] = [
  installed('node-22-13', ['--experimental-strip-types']),
  installed('node-22'),
  installed('node-24'),
  // The Node of this repository, which runs this script.
  { id: 'node-26', options: [], find: async () => ({ path: process.execPath }) },
];
