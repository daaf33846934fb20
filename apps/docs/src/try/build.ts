import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contract } from '@xs2a/contract';
import { readLicences, renderTryIt } from './page.ts';

/**
 * Writes Try it.
 *
 * @param folder where `index.html` and the licences of Swagger UI are written
 * @param origins further servers that the page may connect to, apart from the reader's own machine
 */
export async function buildTryIt(contract: Contract, folder: string, origins: readonly string[] = []): Promise<void> {
  const page = await renderTryIt(contract, origins);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), page);
  // The script names this file.
  await writeFile(join(folder, 'swagger-ui-bundle.js.LICENSE.txt'), await readLicences());
}
