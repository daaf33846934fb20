import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contract } from '@xs2a/contract';
import { renderReference } from './page.ts';
import { readLicences } from './redoc.ts';

/**
 * Writes the reference.
 *
 * @param folder where `index.html` and the licences of Redoc are written
 */
export async function buildReference(contract: Contract, folder: string): Promise<void> {
  const page = await renderReference(contract);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), page);
  await writeFile(join(folder, 'redoc.LICENSE.txt'), await readLicences());
}
