/** A project of somebody else, which knows our packages from the registry only. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, start } from '@xs2a/tools-lib';
import type { Release } from './packages.ts';
import type { Registry } from './registry.ts';

const program = fileURLToPath(new URL('../consumer/program.mts', import.meta.url));
/** The compilers under which our users compile, by the folder in which they are installed. */
const compilers = { 'typescript-5.9': 'npm:typescript@5.9.3', 'typescript-7': 'npm:typescript@7.0.2' };

export class Consumer {
  readonly #folder: string;
  readonly #registry: Registry;

  constructor(folder: string, registry: Registry) {
    this.#folder = folder;
    this.#registry = registry;
  }

  /** Installs all packages from the registry, with npm, into a project that has nothing else. */
  async install(packages: readonly Release[]): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await cp(program, join(this.#folder, 'program.mts'));
    const dependencies = Object.fromEntries(packages.map(({ name, version }) => [name, version]));
    const manifest = {
      private: true,
      type: 'module',
      dependencies: { ...dependencies, ...compilers, '@types/node': '*' },
    };
    await writeFile(join(this.#folder, 'package.json'), JSON.stringify(manifest));
    const options = { strict: true, noEmit: true, target: 'es2022', module: 'nodenext', types: ['node'] };
    const config = { compilerOptions: options, files: ['program.mts'] };
    await writeFile(join(this.#folder, 'tsconfig.json'), JSON.stringify(config));
    const args = ['install', '--no-audit', '--no-fund', '--cache', join(this.#folder, '.npm')];
    await run('npm', args, { cwd: this.#folder, env: this.#registry.env });
  }

  /** Compiles the program of the project under every compiler. @throws {Error} with what the compiler said */
  async compile(): Promise<void> {
    for (const compiler of Object.keys(compilers)) {
      const tsc = join(this.#folder, 'node_modules', compiler, 'bin', 'tsc');
      await run('node', [tsc, '--pretty', 'false', '-p', '.'], { cwd: this.#folder });
    }
  }

  /** Runs the program against the mock of the registry. @returns what it printed */
  async run(): Promise<Outcome> {
    const bin = join(this.#folder, 'node_modules', '.bin', 'xs2a-mock');
    await using mock = start(bin, ['--port', '0'], { cwd: this.#folder });
    const [address] = await mock.waitFor(/http:\/\/127\.0\.0\.1:\d+/);
    const { stdout } = await run('node', ['program.mts'], { cwd: this.#folder, env: { XS2A_URL: address } });
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Outcome;
  }
}

export interface Outcome {
  transaction: string;
  payment: string;
  genuine: Verification;
  forged: Verification;
}

interface Verification {
  ok: boolean;
  reason?: string;
}
