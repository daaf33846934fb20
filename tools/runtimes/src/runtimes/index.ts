import { findBinary } from '../toolchain.ts';
import { openBrowser } from './browser.ts';
import { type Arguments, openProcess } from './process.ts';
import type { Runtime } from './runtime.ts';

/** Modules of servers. Files and processes are left out: only tests of this repository itself need them. */
const serverModules = ['node:buffer', 'node:crypto', 'node:http', 'node:net', 'node:timers/promises', 'node:util'];

const asNode: Arguments = (_bundle, script) => [script];
const asBun: Arguments = (_bundle, script) => ['run', '--no-install', script];
const asDeno: Arguments = (bundle, script) => [
  ...['run', '--no-prompt', '--no-remote', '--no-npm', '--no-config', '--no-lock'],
  ...['--allow-env', `--allow-read=${bundle}`, '--allow-net=127.0.0.1'],
  script,
];

/** A program of `toolchain/`. */
function installed(id: string, file: string, argumentsOf: Arguments): Runtime {
  return {
    id,
    provides: serverModules,
    open: async () => {
      const binary = await findBinary(id, file);
      return 'unavailable' in binary ? binary : openProcess(binary.path, argumentsOf);
    },
  };
}

/** Every runtime that the published libraries run on. */
export const runtimes: readonly Runtime[] = [
  installed('node-20', 'bin/node', asNode),
  installed('node-22', 'bin/node', asNode),
  installed('node-24', 'bin/node', asNode),
  // The Node of this repository, which runs this script.
  { id: 'node-26', provides: serverModules, open: () => openProcess(process.execPath, asNode) },
  installed('bun', 'bin/bun', asBun),
  installed('deno', 'deno', asDeno),
  {
    id: 'chromium',
    provides: [],
    open: () => openBrowser().catch((error: Error) => ({ unavailable: error.message })),
  },
];
