import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderReference } from './page.ts';
import { readLicences } from './redoc.ts';

/**
 * Writes the reference.
 *
 * @param openapi the bundle in JSON
 * @param folder where `index.html` is written, and the licences of Redoc beside it
 */
export async function buildReference(openapi: string, folder: string): Promise<void> {
  const page = await renderReference(JSON.parse(await readFile(openapi, 'utf8')));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), page);
  await writeFile(join(folder, 'redoc.LICENSE.txt'), await readLicences());
}
