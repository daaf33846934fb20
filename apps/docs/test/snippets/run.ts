import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { type Interpreter, openPhp, openPython } from '@xs2a/languages';
import { ModuleProcess } from '@xs2a/tools-lib';
import { nameIds } from './ids.ts';
import { openMock } from './on-mock.ts';
import { openTestbank } from './on-testbank.ts';
import { hasCurl, runShell } from './processes.ts';
import type { SnippetServer } from './server.ts';

/** Guides whose programs run against the mock, by their folders. All others run against the Testbank. */
const onMock: ReadonlySet<string> = new Set(['mock']);

/** What runs programs in other languages, by the ends of their names. */
const interpreters: Readonly<Record<string, () => Promise<Interpreter>>> = { '.php': openPhp, '.py': openPython };

/** Runs programs of the guides, one after the other. Each meets its server in the state of a fresh start. */
export class SnippetRunner {
  readonly #cwd: string;
  readonly #servers = new Map<string, SnippetServer>();
  /** Importing a module into a process that runs takes less time than starting one. */
  readonly #modules = new Map<SnippetServer, ModuleProcess>();
  readonly #interpreters = new Map<string, Interpreter>();

  private constructor(cwd: string) {
    this.#cwd = cwd;
  }

  static async start(): Promise<SnippetRunner> {
    // Downloads of the programs must not land in the repository.
    return new SnippetRunner(await mkdtemp(join(tmpdir(), 'xs2a-snippets-')));
  }

  async close(): Promise<void> {
    for (const modules of this.#modules.values()) modules.close();
    await Promise.all([...this.#interpreters.values()].map((interpreter) => interpreter.close()));
    await Promise.all([...this.#servers.values()].map((server) => server.close()));
    await rm(this.#cwd, { recursive: true });
  }

  /**
   * Runs a program.
   *
   * @param file its path; the folder is the guide
   * @returns what it prints; `undefined` for a shell program on a machine without curl, which is only parsed
   * @throws Error if it fails, if the API refuses it something that it does not print, or if it does not ask for what
   *   it had the server prepare
   */
  async run(file: string): Promise<string | undefined> {
    const source = await readFile(file, 'utf8');
    const server = await this.#serverOf(basename(dirname(file)));
    const prepared = await server.prepare(source).catch((error: Error) => {
      throw new Error(`${file}: ${error.message}`);
    });
    const { output, failed } = await this.#runOn(server, file, source, prepared.env);
    const leftovers = await prepared.takeBack();

    if (failed) throw new Error(`${file} failed:\n${output}`);
    if (extname(file) === '.sh' && !hasCurl) return undefined;
    for (const { method, path, status } of await prepared.exchanges()) {
      if (status >= 400 && !output.includes(String(status))) {
        throw new Error(`${file}: ${method} ${path} was answered with ${status}, and nothing that it prints says so.`);
      }
    }
    if (leftovers.length > 0)
      throw new Error(`${file}: nothing asked for what was prepared: ${JSON.stringify(leftovers)}`);
    return setOut(server.isRandom ? nameIds(output, source) : output);
  }

  async #serverOf(guide: string): Promise<SnippetServer> {
    const kind = onMock.has(guide) ? 'mock' : 'Testbank';
    const server = this.#servers.get(kind) ?? (await (kind === 'mock' ? openMock() : openTestbank()));
    this.#servers.set(kind, server);
    return server;
  }

  async #runOn(server: SnippetServer, file: string, source: string, own: Readonly<Record<string, string>>) {
    const env = { ...process.env, XS2A_WEBHOOK_SECRET: 'secret_password', TZ: 'UTC', ...server.env, ...own };
    const surroundings = { cwd: this.#cwd, env };
    if (extname(file) === '.sh') return runShell(file, surroundings);
    const open = interpreters[extname(file)];
    if (open !== undefined) {
      const interpreter = this.#interpreters.get(extname(file)) ?? (await open());
      this.#interpreters.set(extname(file), interpreter);
      const { output, error } = await interpreter.run(source, server.env);
      return { output: output + (error ?? ''), failed: error !== undefined };
    }
    const readsOwn = Object.keys(own).some((name) => source.includes(name));
    if (readsOwn) {
      const modules = new ModuleProcess(surroundings);
      return modules.run(file).finally(() => modules.close());
    }
    const modules = this.#modules.get(server) ?? new ModuleProcess(surroundings);
    this.#modules.set(server, modules);
    return modules.run(file);
  }
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
