import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contract } from '@xs2a/contract';
import { renderPlainReference, renderReference } from './page.ts';
import { readLicences } from './redoc.ts';

/**
 * Writes the reference.
 *
 * @param folder where `index.html`, `plain.html` and the licences of Redoc are written
 */
export async function buildReference(contract: Contract, folder: string): Promise<void> {
  const pages = { 'index.html': renderReference(contract), 'plain.html': renderPlainReference(contract) };
  await mkdir(folder, { recursive: true });
  for (const [name, page] of Object.entries(pages)) await writeFile(join(folder, name), await page);
  await writeFile(join(folder, 'redoc.LICENSE.txt'), await readLicences());
}
