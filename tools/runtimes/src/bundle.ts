import { globSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';
import { builtEntries } from './entries.ts';

/** A test file of a package. */
export interface TestFile {
  /** Relative to its package. */
  path: string;
  /** Modules that the runtime must have, also for files that it imports. Empty for a test that runs everywhere. */
  needs: string[];
}

const inside = fileURLToPath(new URL('inside/', import.meta.url));
const apps = fileURLToPath(new URL('../../../apps/', import.meta.url));
const virtual = 'virtual:test-files';

/**
 * Bundles the test files of a package with the runtime of vitest, as ES modules that import only the modules of Node
 * that a test imports. Entry points of the package are replaced by the files that are built for publication.
 *
 * @param folder of the package
 * @param output folder of the bundle; `process.js` is its entry for a process, `select.js` for a page
 */
export async function bundleTests(folder: string, output: string): Promise<TestFile[]> {
  const paths = globSync('test/**/*.test.ts', { cwd: folder }).sort();
  const needs = new Map<string, string[]>();
  const bundle = await rolldown({
    input: { process: join(inside, 'process.ts'), select: join(inside, 'select.ts') },
    platform: 'neutral',
    resolve: { mainFields: ['module', 'main'] },
    // Tests consist of side effects, although their package says `sideEffects: false`.
    treeshake: false,
    // A library of vitest reads it, and a page has no `process`.
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    logLevel: 'silent',
    plugins: [listFiles(folder, paths), await useBuilt(folder), externals(), findNeeds(folder, paths, needs)],
  });
  await bundle.write({
    dir: output,
    // A test looks for its own name in a stack.
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

/** Replaces entry points of the package with built files, and lets all files share a vitest. */
async function useBuilt(folder: string): Promise<Plugin> {
  const built = await builtEntries(folder);
  const tests = join(folder, 'test') + sep;
  return {
    name: 'use-built',
    async resolveId(id, importer) {
      if (id === 'vitest') return this.resolve(id, join(inside, 'harness.ts'), { skipSelf: true });
      if (!importer?.startsWith(tests)) return null;
      const resolved = await this.resolve(id, importer, { skipSelf: true });
      return resolved && (built.get(resolved.id) ?? resolved);
    },
  };
}

/** Leaves modules of Node, and the servers of this repository, out of the bundle. */
function externals(): Plugin {
  return {
    name: 'externals',
    async resolveId(id, importer) {
      if (isBuiltin(id)) return { id: id.startsWith('node:') ? id : `node:${id}`, external: true };
      const resolved = await this.resolve(id, importer, { skipSelf: true });
      return resolved?.id.startsWith(apps) ? { id, external: true } : resolved;
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
