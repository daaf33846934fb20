import { readFile, realpath } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const manifest = new URL('../package.json', import.meta.url);

/** A published library of this repository. */
export interface Library {
  name: string;
  /** Its absolute path. */
  folder: string;
  /** Whether it has code to run; the contract has none. */
  isCode: boolean;
}

/** The published libraries among the dependencies of this package. Turbo builds dependencies first. */
export async function listLibraries(): Promise<Library[]> {
  const { dependencies } = JSON.parse(await readFile(manifest, 'utf8'));
  const libraries: Library[] = [];
  for (const name of Object.keys(dependencies).filter((dependency) => dependency.startsWith('@xs2a/'))) {
    const folder = await realpath(fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url)));
    const { private: isPrivate, exports } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
    if (!isPrivate) libraries.push({ name, folder, isCode: '.' in exports });
  }
  return libraries;
}
