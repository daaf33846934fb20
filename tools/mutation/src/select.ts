import { UsageError } from '@xs2a/tools-lib';
import { isCalled, sourceGlobs } from './packages.ts';

/** A package, and which of its files are mutated: globs relative to it. */
export interface Selection {
  folder: string;
  files: string[];
}

/**
 * Selects what the command line names.
 *
 * @param folders the packages that take part, relative to the root
 * @param names packages, or source files relative to the root
 * @throws {UsageError} for a name that is neither
 */
export function selectNamed(folders: string[], names: string[]): Selection[] {
  const filesOf = (folder: string, name: string) =>
    isCalled(folder, name) ? sourceGlobs : sourceFiles(folder, [name.replace(/^\.\//, '')]);
  const unknown = names.find((name) => folders.every((folder) => filesOf(folder, name).length === 0));
  if (unknown !== undefined) {
    throw new UsageError(
      `"${unknown}" is neither a package that takes part nor a source file of one.\nPackages: ${folders.join(', ')}`,
    );
  }
  return folders
    .map((folder) => ({ folder, files: names.flatMap((name) => filesOf(folder, name)) }))
    .filter(({ files }) => files.length > 0);
}

/** Selects every package whole. */
export function selectAll(folders: string[]): Selection[] {
  return folders.map((folder) => ({ folder, files: sourceGlobs }));
}

/**
 * Selects the source files among these; tests, generated files and files of other packages are left out.
 *
 * @param paths relative to the root
 */
export function selectFiles(folders: string[], paths: string[]): Selection[] {
  return folders
    .map((folder) => ({ folder, files: sourceFiles(folder, paths) }))
    .filter(({ files }) => files.length > 0);
}

function sourceFiles(folder: string, paths: string[]): string[] {
  return paths
    .filter((path) => path.startsWith(`${folder}/src/`) && path.endsWith('.ts') && !path.includes('/generated/'))
    .map((path) => path.slice(folder.length + 1));
}
