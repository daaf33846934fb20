import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { readContract } from '../contract.ts';
import { listReferenceParts } from '../reference/parts.ts';
import { bundleModule } from './bundle.ts';
import { pageDocument, partDocument } from './documents.ts';
import { buildIndex } from './engine.ts';
import { readPages } from './pages.ts';

/**
 * Writes the search of a finished site to its folder `pagefind`: the index of its pages and of every part of the
 * reference, the code that searches in it, and Pagefind's dialog.
 *
 * @throws Error of Pagefind, or of the bundler
 */
export async function indexSite(site: string): Promise<void> {
  const folder = join(site, 'pagefind');
  await mkdir(folder, { recursive: true });
  const pages = (await readPages(site)).map(pageDocument);
  const parts = listReferenceParts(readContract()).map(partDocument);
  await writeFile(join(folder, 'index.json'), buildIndex([...pages, ...parts]));
  await writeFile(join(folder, 'pagefind.js'), await bundleModule(new URL('pagefind.ts', import.meta.url), 'esm'));
  for (const { path, content } of await readDialog()) await writeFile(join(folder, path), content);
}

/** Script and style sheet of the dialog. */
async function readDialog(): Promise<{ path: string; content: Uint8Array }[]> {
  const names = ['pagefind-component-ui.js', 'pagefind-component-ui.css'];
  try {
    const { index, errors } = await createIndex();
    const written = await index?.getFiles();
    const files = written?.files.filter(({ path }) => names.includes(path)) ?? [];
    if (files.length < names.length)
      throw new Error(`Pagefind has no dialog. ${[...errors, ...(written?.errors ?? [])].join(' ')}`);
    return files;
  } finally {
    await close();
  }
}
