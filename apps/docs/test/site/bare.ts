import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { home as ownFolder } from '../../src/home.ts';
import { createDocsServer } from '../../src/server.ts';

/** Serves one page of a site as it is drawn for a test. */
export async function servePage(path: string, html: string): Promise<{ home: string; close(): Promise<void> }> {
  const results = join(ownFolder, 'test-results');
  await mkdir(results, { recursive: true });
  const folder = await mkdtemp(join(results, 'bare-'));
  await mkdir(join(folder, path, '..'), { recursive: true });
  await Promise.all([writeFile(join(folder, path), html), writeFile(join(folder, 'index.html'), '')]);
  const server = await createDocsServer(folder);
  return {
    home: await server.listen(0),
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
