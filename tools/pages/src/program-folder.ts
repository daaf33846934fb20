import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute } from '@xs2a/tools-lib';
import type { Program } from './programs.ts';
import { root } from './workspace.ts';

/** A folder of programs, in which they find our packages as users do who have installed them. */
export class ProgramFolder {
  readonly #path: string;
  readonly #programs: readonly Program[];

  private constructor(path: string, programs: readonly Program[]) {
    this.#path = path;
    this.#programs = programs;
  }

  static async create(programs: readonly Program[]): Promise<ProgramFolder> {
    const results = fileURLToPath(new URL('../test-results/', import.meta.url));
    await mkdir(results, { recursive: true });
    const folder = new ProgramFolder(await mkdtemp(join(results, 'programs-')), programs);
    // A program without an import is a module anyway.
    const compilerOptions = { moduleDetection: 'force' };
    await folder.#write(
      'tsconfig.json',
      JSON.stringify({ extends: join(root, 'tsconfig.base.json'), compilerOptions }),
    );
    for (const { file, code } of programs) await folder.#add(file, code);
    return folder;
  }

  /** The file of a program. */
  fileOf({ file }: Program): string {
    return join(this.#path, file);
  }

  /**
   * Type-checks all programs, as one.
   *
   * @returns what the compiler finds, each with the line of its page
   */
  async compile(): Promise<string[]> {
    const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
    const args = [join(typescript, 'bin/tsc'), '--pretty', 'false', '-p', this.#path];
    const { stdout, stderr } = await execute(process.execPath, args, { cwd: this.#path });
    const messages = `${stdout}${stderr}`.split('\n').filter((line) => /^\S/.test(line));
    return messages.map((line) =>
      line.replace(/^(.+?)\((\d+),\d+\)/, (_, file, number) => this.#placeOf(file, number)),
    );
  }

  async remove(): Promise<void> {
    await rm(this.#path, { recursive: true });
  }

  #placeOf(file: string, line: string): string {
    const program = this.#programs.find((candidate) => candidate.file === file);
    return program === undefined ? file : `${program.place.split(':')[0]}:${program.line + Number(line)}`;
  }

  /** A file that a program imports represents the reader's code; our version of it is in `examples`. */
  async #add(file: string, code: string): Promise<void> {
    await this.#write(file, code);
    for (const [, name = ''] of code.matchAll(/ from '\.\/([\w-]+\.ts)'/g)) {
      const example = await readFile(join(root, dirname(file), 'examples', name), 'utf8').catch(() => undefined);
      if (example !== undefined) await this.#add(join(dirname(file), name), example);
    }
  }

  async #write(name: string, text: string): Promise<void> {
    const file = join(this.#path, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
