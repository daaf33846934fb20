/** A project of somebody else, which knows our packages from the registry only. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Release } from './packages.ts';
import type { Registry } from './registry.ts';
import { run, start } from './run.ts';

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

  /** Runs the program against the mock of the registry. @returns what it found out */
  async run(): Promise<Outcome> {
    const bin = join(this.#folder, 'node_modules', '.bin', 'xs2a-mock');
    const mock = await start(bin, ['--port', '0'], /http:\/\/127\.0\.0\.1:\d+/, { cwd: this.#folder });
    try {
      const env = { XS2A_URL: mock.match[0] };
      const output = await run('node', ['program.mts'], { cwd: this.#folder, env });
      return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Outcome;
    } finally {
      await mock.stop();
    }
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
