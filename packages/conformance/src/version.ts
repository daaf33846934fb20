import { readFile } from 'node:fs/promises';

/** The manifest is in the parent folder of `src` and of `dist`. */
export async function readVersion(): Promise<string> {
  const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  return manifest.version;
}
