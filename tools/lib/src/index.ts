export { type Compared, type Comparison, compareInTurns, type Limit, median, toBenchmarkRow } from './benchmark.ts';
export { CommandError, onInterrupt, readArguments, runCommand, UsageError } from './command-line.ts';
export { commit, copyWorkingTree } from './copy.ts';
export { type CurlRequest, curlArguments, readCurl } from './curl.ts';
export { type ModuleOutcome, ModuleProcess, type ModuleProcessOptions } from './module-process.ts';
export { installApart, pack, pnpm } from './pnpm.ts';
export { freePort, listen, readPort } from './ports.ts';
export {
  type Execution,
  execute,
  ProgramError,
  type ProgramOptions,
  RunningProgram,
  run,
  start,
} from './programs.ts';
export { replaceEach } from './replace.ts';
