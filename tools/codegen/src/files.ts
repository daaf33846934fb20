import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Generated files: name within the folder → text. */
export type Files = Map<string, string>;

/** Names of the files whose committed text differs from the generated one, or that are missing. */
export async function staleFiles(folder: string, files: Files): Promise<string[]> {
  const stale: string[] = [];
  for (const [name, text] of files) {
    const committed = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    if (committed !== text) stale.push(name);
  }
  return stale;
}

/**
 * Writes the files that differ. All texts are first written to temporary files and then renamed, so that no reader and no
 * interruption sees half a file. Unchanged files keep their time stamp.
 *
 * @returns the names of the files that were written
 */
export async function writeFiles(folder: string, files: Files): Promise<string[]> {
  const stale = await staleFiles(folder, files);
  if (stale.length === 0) return stale;
  await mkdir(folder, { recursive: true });
  const temporary = (name: string): string => join(folder, `.${name}.${process.pid}.tmp`);
  try {
    for (const name of stale) await writeFile(temporary(name), files.get(name) ?? '');
    for (const name of stale) await rename(temporary(name), join(folder, name));
  } finally {
    for (const name of stale) await rm(temporary(name), { force: true });
  }
  return stale;
}
