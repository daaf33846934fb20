import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a module printed, on both streams, and whether it failed: then the output ends with the error. */
export interface ModuleOutcome {
  output: string;
  failed: boolean;
}

export interface ModuleProcessOptions {
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Modules that are loaded first, as URLs. */
  preload?: readonly string[];
  /** How long a module may take, in milliseconds. */
  limitMs?: number;
}

/** A process that runs modules one after the other. A new one takes its place when a module ends it. */
export class ModuleProcess {
  readonly #options: ModuleProcessOptions;
  #child: ChildProcess | undefined;

  constructor(options: ModuleProcessOptions) {
    this.#options = options;
  }

  /** Runs a module. The next one is to be run when this one has ended. */
  run(file: string): Promise<ModuleOutcome> {
    const { cwd, env, preload = [], limitMs = 60_000 } = this.#options;
    this.#child ??= fork(fileURLToPath(new URL('module-child.ts', import.meta.url)), {
      cwd,
      env,
      execArgv: preload.flatMap((url) => ['--import', url]),
    });
    const child = this.#child;
    return new Promise((resolve) => {
      const end = (outcome: ModuleOutcome) => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(outcome);
      };
      const endProcess = (output: string) => {
        this.close();
        end({ output, failed: true });
      };
      const timer = setTimeout(() => endProcess(`It has not ended after ${limitMs} ms.`), limitMs);
      child.once('message', end);
      child.once('exit', (code) => endProcess(`It has ended the process itself, with ${code}.`));
      child.send(file);
    });
  }

  close(): void {
    this.#child?.kill();
    this.#child = undefined;
  }
}
