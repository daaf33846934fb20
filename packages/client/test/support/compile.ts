import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute } from '@xs2a/tools-lib';

/** Folder of this package. */
export const root: string = fileURLToPath(new URL('../..', import.meta.url));

/** Result of a compiler. */
export interface Compiled {
  /** Errors by the name of their program; under `''` those of libraries and of the compiler itself. */
  errors: Record<string, string>;
  /** Type instantiations of all programs together. */
  instantiations: number;
}

/**
 * Compiles programs against the published declarations, as users do. Several at once take little longer than one: the
 * libraries take most of the time.
 *
 * @param compiler one of our packages: `typescript` or `typescript-5.9`
 * @param folder where the programs are written, within this package
 * @param programs text by name, such as `calls` or `folder/calls`
 */
export async function compile(
  compiler: string,
  folder: string,
  programs: Record<string, string>,
  compilerOptions: object = {},
): Promise<Compiled> {
  const names = Object.keys(programs);
  for (const name of names) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, `${name}.mts`), programs[name] as string);
  }
  const defaults = { strict: true, noEmit: true, target: 'es2022', module: 'nodenext', skipLibCheck: false };
  const options = { ...defaults, types: ['node'], ...compilerOptions };
  const project = join(await mkdtemp(join(folder, 'project-')), 'tsconfig.json');
  const files = names.map((name) => `../${name}.mts`);
  await writeFile(project, JSON.stringify({ compilerOptions: options, files }));

  const bin = join(root, 'node_modules', compiler, 'bin/tsc');
  const args = [bin, '--pretty', 'false', '--extendedDiagnostics', '-p', project];
  const { stdout, stderr } = await execute(process.execPath, args, { cwd: folder });
  const output = stdout + stderr;
  const errors: Record<string, string> = {};
  for (const [error] of output.matchAll(/^\S.*error TS.*(\n\s.*)*/gm)) {
    const name = names.find((candidate) => error.startsWith(`${candidate}.mts(`)) ?? '';
    errors[name] = `${errors[name] ?? ''}${error}\n`;
  }
  const instantiations = /^Instantiations:\s+(\d+)/m.exec(output)?.[1];
  if (instantiations === undefined) throw new Error(`${compiler} did not finish:\n${output}`);
  return { errors, instantiations: Number(instantiations) };
}
