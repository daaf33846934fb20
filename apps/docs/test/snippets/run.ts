import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ModuleProcess } from '@xs2a/tools-lib';
import { type RunningMock, startMock } from '../mock.ts';
import { hasCurl, runShell } from './processes.ts';

/** A request that the mock has answered. */
interface Exchange {
  id: number;
  method: string;
  path: string;
  operationId: string | null;
  status: number;
}

/** Runs programs of the guides, one after the other, against one mock. */
export class SnippetRunner {
  readonly #mock: RunningMock;
  readonly #surroundings: { cwd: string; env: NodeJS.ProcessEnv };
  readonly #modules: ModuleProcess;

  private constructor(mock: RunningMock, cwd: string) {
    this.#mock = mock;
    const env = {
      ...process.env,
      XS2A_BASE_URL: mock.address,
      XS2A_API_KEY: 'key',
      XS2A_ACCESS_TOKEN: 'token',
      XS2A_WEBHOOK_SECRET: 'secret_password',
      TZ: 'UTC',
    };
    this.#surroundings = { cwd, env };
    this.#modules = new ModuleProcess(this.#surroundings);
  }

  static async start(): Promise<SnippetRunner> {
    // Downloads of the programs must not land in the repository.
    return new SnippetRunner(await startMock(), await mkdtemp(join(tmpdir(), 'xs2a-snippets-')));
  }

  async close(): Promise<void> {
    this.#modules.close();
    await this.#mock.close();
    await rm(this.#surroundings.cwd, { recursive: true });
  }

  /**
   * Runs a program.
   *
   * @param file its path
   * @returns what it prints; `undefined` for a shell program on a machine without curl, which is only parsed
   * @throws Error if it fails, if the API refuses it something that it does not print, or if it does not ask for what
   *   it had the mock prepare
   */
  async run(file: string): Promise<string | undefined> {
    const isShell = extname(file) === '.sh';
    const pins = pinsOf(await readFile(file, 'utf8'));
    await this.#prepare(pins, file);
    const since = (await this.#exchanges())[0]?.id ?? 0;
    const { output, failed } = await (isShell ? runShell(file, this.#surroundings) : this.#modules.run(file));
    const leftovers = await this.#takeBack();

    if (failed) throw new Error(`${file} failed:\n${output}`);
    if (isShell && !hasCurl) return undefined;
    for (const { method, path, status } of await this.#exchanges(since)) {
      if (status >= 400 && !output.includes(String(status))) {
        throw new Error(`${file}: ${method} ${path} was answered with ${status}, and nothing that it prints says so.`);
      }
    }
    if (leftovers.length > 0)
      throw new Error(`${file}: nothing asked for what was prepared: ${JSON.stringify(leftovers)}`);
    await this.#settle(pins, since);
    return setOut(output);
  }

  async #prepare(pins: readonly string[], file: string): Promise<void> {
    for (const body of pins) {
      const answer = await fetch(`${this.#mock.address}/_mock/next`, { method: 'POST', body });
      if (!answer.ok) throw new Error(`${file}: the mock cannot prepare "${body}": ${await answer.text()}`);
    }
  }

  /** Waits for late answers, which a program may have given up: else they count as requests of the next one. */
  async #settle(pins: readonly string[], since: number): Promise<void> {
    const late = pins.map((pin) => new URLSearchParams(pin)).filter((pin) => pin.has('delay_ms'));
    for (const pin of late) {
      const isAnswered = ({ operationId }: Exchange) => operationId === pin.get('operationId');
      while (!(await this.#exchanges(since)).some(isAnswered)) await setTimeout(10);
    }
  }

  /** @returns what was prepared and not used */
  async #takeBack(): Promise<object[]> {
    const url = `${this.#mock.address}/_mock/next`;
    const { next } = (await (await fetch(url)).json()) as { next: object[] };
    await fetch(url, { method: 'DELETE' });
    return next;
  }

  /** @returns the requests with a larger id, newest first */
  async #exchanges(since = 0): Promise<Exchange[]> {
    const answer = await fetch(`${this.#mock.address}/_mock/requests?since=${since}`);
    return ((await answer.json()) as { requests: Exchange[] }).requests;
  }
}

/**
 * What the mock is to prepare for a program: its comments `mock: operationId=getRisk example=…`, with the fields that
 * `POST /_mock/next` takes.
 */
export function pinsOf(source: string): string[] {
  return [...source.matchAll(/^(?:\/\/|#) mock: (.+)$/gm)].map(([, fields = '']) => fields.trim().replaceAll(' ', '&'));
}

/** Output as a guide shows it: a line that is one JSON value is indented, and lines end with a line feed. */
export function setOut(output: string): string {
  const lines = output.trimEnd().split(/\r?\n/);
  return `${lines.map((line) => (/^(?:\{.*\}|\[.*\])$/.test(line) ? indent(line) : line)).join('\n')}\n`;
}

function indent(line: string): string {
  try {
    return JSON.stringify(JSON.parse(line), null, 2);
  } catch {
    return line;
  }
}
