import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Manifest {
  exports?: Record<string, string | { import: { default: string } }>;
}

/**
 * Maps the source of each entry point of a package, which its tests import, to the built file, which is published. The
 * source of `./wizard` is `src/wizard.ts` or `src/wizard/index.ts`.
 *
 * @throws Error if an entry point has no source, or has not been built
 */
export async function builtEntries(folder: string): Promise<Map<string, string>> {
  const { exports = {} }: Manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const built = new Map<string, string>();
  for (const [subpath, target] of Object.entries(exports)) {
    if (typeof target === 'string') continue;
    const name = subpath === '.' ? 'index' : subpath.slice(2);
    const sources = [`src/${name}.ts`, `src/${name}/index.ts`].map((source) => join(folder, source));
    const source = sources.find((candidate) => existsSync(candidate));
    if (source === undefined)
      throw new Error(`${subpath} of ${folder} has no source: expected ${sources.join(' or ')}.`);
    const file = join(folder, target.import.default);
    if (!existsSync(file)) throw new Error(`${file} is missing. Run: pnpm build`);
    built.set(source, file);
  }
  return built;
}
