/** What npm installs with a package. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Manifest {
  name: string;
  version: string;
  engines?: { node?: string };
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/**
 * Lists a package and everything that it depends on, each once, as pnpm has installed them.
 *
 * @param folder of the package
 * @throws Error if a dependency is not installed
 */
export function listInstalled(folder: string): Manifest[] {
  const seen = new Map<string, Manifest>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    const manifest: Manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
    seen.set(path, manifest);
    const { dependencies = {}, optionalDependencies = {} } = manifest;
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const place = find(name, path);
      if (place !== undefined) visit(place);
      else if (!(name in optionalDependencies)) throw new Error(`${manifest.name} has no ${name} in ${path}`);
    }
  };
  visit(realpathSync(folder));
  return [...seen.values()];
}

/** Looks where Node would: in the `node_modules` of the folder, and of those above. */
function find(name: string, folder: string): string | undefined {
  const place = join(folder, 'node_modules', name);
  if (existsSync(join(place, 'package.json'))) return realpathSync(place);
  const parent = dirname(folder);
  return parent === folder ? undefined : find(name, parent);
}

/** Scripts that npm runs when it installs a package. */
export function installScripts({ scripts = {} }: Manifest): string[] {
  return ['preinstall', 'install', 'postinstall'].filter((name) => name in scripts);
}
