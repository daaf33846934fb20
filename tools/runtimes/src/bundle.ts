import { globSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';
import { builtEntries } from './entries.ts';

/** A test file of a package. */
export interface TestFile {
  /** From the folder of its package. */
  path: string;
  /** The modules that it, or what it imports, takes from where it runs: nothing for a test that runs everywhere. */
  needs: string[];
}

const inside = fileURLToPath(new URL('inside/', import.meta.url));
const apps = fileURLToPath(new URL('../../../apps/', import.meta.url));
const virtual = 'virtual:test-files';

/**
 * Bundles the test files of a package with vitest's own runtime: as ES modules that import nothing but modules of Node,
 * and only where a test does. The entry points of the package are taken as they were built for publication.
 *
 * @param folder of the package
 * @param output folder to write; `process.js` is the entry for a process, `select.js` the one for a page
 */
export async function bundleTests(folder: string, output: string): Promise<TestFile[]> {
  const paths = globSync('test/**/*.test.ts', { cwd: folder }).sort();
  const needs = new Map<string, string[]>();
  const bundle = await rolldown({
    input: { process: join(inside, 'process.ts'), select: join(inside, 'select.ts') },
    platform: 'neutral',
    resolve: { mainFields: ['module', 'main'] },
    // `sideEffects: false` of a package speaks of its sources: its tests are there for nothing but their effects.
    treeshake: false,
    // Read by a library of vitest, and there is no `process` in a page.
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    logLevel: 'silent',
    plugins: [listFiles(folder, paths), await useBuilt(folder), externals(), findNeeds(folder, paths, needs)],
  });
  await bundle.write({
    dir: output,
    // A test finds its own name in a stack.
    chunkFileNames: ({ facadeModuleId }) =>
      facadeModuleId?.startsWith(join(folder, 'test')) ? `${relative(folder, facadeModuleId)}.js` : 'shared/[name].js',
  });
  await bundle.close();
  return paths.map((path) => ({ path, needs: needs.get(path) ?? [] }));
}

function listFiles(folder: string, paths: string[]): Plugin {
  const list = paths.map((path) => `${JSON.stringify(path)}: () => import(${JSON.stringify(join(folder, path))})`);
  return {
    name: 'list-files',
    resolveId: (id) => (id === virtual ? id : null),
    load: (id) => (id === virtual ? `export const files = { ${list.join(', ')} };` : null),
  };
}

/** Lets tests see the package as it was built, and one vitest. */
async function useBuilt(folder: string): Promise<Plugin> {
  const built = await builtEntries(folder);
  const tests = join(folder, 'test') + sep;
  return {
    name: 'use-built',
    async resolveId(id, importer) {
      if (id === 'vitest') return this.resolve(id, join(inside, 'harness.ts'), { skipSelf: true });
      if (!importer?.startsWith(tests)) return null;
      const found = await this.resolve(id, importer, { skipSelf: true });
      return found && (built.get(found.id) ?? found);
    },
  };
}

/** Leaves modules of Node and the servers of this repository to where the test runs. */
function externals(): Plugin {
  return {
    name: 'externals',
    async resolveId(id, importer) {
      if (isBuiltin(id)) return { id: id.startsWith('node:') ? id : `node:${id}`, external: true };
      const found = await this.resolve(id, importer, { skipSelf: true });
      return found?.id.startsWith(apps) ? { id, external: true } : found;
    },
  };
}

function findNeeds(folder: string, paths: string[], needs: Map<string, string[]>): Plugin {
  return {
    name: 'find-needs',
    buildEnd() {
      for (const path of paths) {
        const seen = new Set([join(folder, path)]);
        for (const id of seen) {
          const info = this.getModuleInfo(id);
          for (const next of [...(info?.importedIds ?? []), ...(info?.dynamicallyImportedIds ?? [])]) seen.add(next);
        }
        needs.set(path, [...seen].filter((id) => !isAbsolute(id)).sort());
      }
    },
  };
}
