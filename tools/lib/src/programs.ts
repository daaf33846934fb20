import { setTimeout as sleep } from 'node:timers/promises';
import { x } from 'tinyexec';
import { CommandError } from './command-line.ts';

export interface ProgramOptions {
  /** Folder in which the program runs; by default that of this process. */
  cwd?: string;
  /** Variables in addition to those of this process; `undefined` removes one. */
  env?: Readonly<Record<string, string | undefined>>;
  /** Whether the program has only the variables of `env`, and finds only the commands of its `PATH`. */
  isolated?: boolean;
  /** `ignore` leaves its standard output unread. */
  stdout?: 'ignore' | 'pipe';
  /** `inherit` prints its standard error at once to that of this process, in place of collecting it. */
  stderr?: 'ignore' | 'inherit' | 'pipe';
  /** Kills the program when it aborts. */
  signal?: AbortSignal;
}

/** A program that has ended. */
export interface Execution {
  /** 1 if it was killed. */
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** A program ended with an exit code other than 0; the message has the command and its output. */
export class ProgramError extends CommandError {
  override name = 'ProgramError';
  readonly execution: Execution;

  constructor(command: string, execution: Execution) {
    super(`\`${command}\` ended with ${execution.exitCode}:\n${execution.stdout}${execution.stderr}`);
    this.execution = execution;
  }
}

/**
 * Runs a program to its end, whatever its exit code. Its standard input is empty.
 *
 * @throws {Error} if there is no such program
 */
export async function execute(
  program: string,
  args: readonly string[] = [],
  options: ProgramOptions = {},
): Promise<Execution> {
  const { exitCode = 1, stdout, stderr } = await spawn(program, args, options);
  return { exitCode, stdout, stderr };
}

/**
 * Runs a program that must succeed.
 *
 * @throws {ProgramError} if it ends with another exit code than 0
 */
export async function run(
  program: string,
  args: readonly string[] = [],
  options: ProgramOptions = {},
): Promise<Execution> {
  const execution = await execute(program, args, options);
  if (execution.exitCode !== 0) throw new ProgramError([program, ...args].join(' '), execution);
  return execution;
}

/** Starts a program in the background, and returns at once. */
export function start(program: string, args: readonly string[] = [], options: ProgramOptions = {}): RunningProgram {
  return new RunningProgram(program, args, options);
}

/** A program that runs in the background. It is killed at the end of a block that declares it with `await using`. */
export class RunningProgram implements AsyncDisposable {
  readonly ended: Promise<Execution>;
  readonly #child: ReturnType<typeof spawn>;
  readonly #command: string;
  readonly #waiting = new Set<() => void>();
  #output = '';

  constructor(program: string, args: readonly string[], options: ProgramOptions) {
    this.#command = [program, ...args].join(' ');
    this.#child = spawn(program, args, options);
    const printed = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      this.#child.process?.[name]?.on('data', (text: string) => {
        printed[name] += text;
        this.#output += text;
        for (const check of this.#waiting) check();
      });
    }
    this.ended = new Promise((resolve, reject) => {
      this.#child.process?.once('error', reject);
      this.#child.process?.once('close', (exitCode) => resolve({ exitCode: exitCode ?? 1, ...printed }));
    });
    // A caller that does not wait for the end must not fail by it.
    this.ended.catch(() => {});
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** What it has printed so far, on both streams. */
  get output(): string {
    return this.#output;
  }

  /**
   * Waits until it has printed something.
   *
   * @throws {ProgramError} if it ends before
   */
  async waitFor(pattern: RegExp): Promise<RegExpExecArray> {
    let check = () => {};
    const printed = new Promise<RegExpExecArray>((resolve) => {
      check = () => {
        const match = pattern.exec(this.#output);
        if (match !== null) resolve(match);
      };
    });
    const ended = this.ended.then((execution): never => {
      throw new ProgramError(this.#command, execution);
    });
    this.#waiting.add(check);
    check();
    try {
      return await Promise.race([printed, ended]);
    } finally {
      this.#waiting.delete(check);
    }
  }

  /**
   * Waits until it answers.
   *
   * @param url of the server that it is
   * @param accepts whether an answer will do; by default any will
   * @throws {ProgramError} if it ends before
   */
  async waitForAnswer(
    url: string,
    init: RequestInit = {},
    accepts: (response: Response) => boolean = () => true,
  ): Promise<void> {
    let isEnded = false;
    const noteEnd = () => {
      isEnded = true;
    };
    void this.ended.then(noteEnd, noteEnd);
    while (!isEnded) {
      const response = await fetch(url, init).catch(() => undefined);
      await response?.arrayBuffer();
      if (response && accepts(response)) return;
      await sleep(10);
    }
    throw new ProgramError(this.#command, await this.ended);
  }

  /** Sends a signal, and waits for the end. */
  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Execution> {
    this.#child.kill(signal);
    return this.ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop('SIGKILL');
  }
}

function spawn(program: string, args: readonly string[], options: ProgramOptions) {
  const { cwd, env, isolated = false, stdout = 'pipe', stderr = 'pipe', signal } = options;
  // tinyexec adds the variables of this process to those that it is given.
  const inherited = isolated ? Object.fromEntries(Object.keys(process.env).map((name) => [name, undefined])) : {};
  const child = x(program, args, {
    ...(signal && { signal }),
    nodePath: !isolated,
    nodeOptions: { cwd, env: { ...inherited, ...env }, stdio: ['ignore', stdout, stderr] },
  });
  // The bytes of a character may arrive in two pieces.
  for (const stream of [child.process?.stdout, child.process?.stderr]) stream?.setEncoding('utf8');
  return child;
}
