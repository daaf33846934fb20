import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { readContract } from '../contract.ts';
import { listReferenceParts } from '../reference/parts.ts';
import { toRecord } from './records.ts';

/**
 * Writes the search index of a finished site to its folder `pagefind`: its pages, and every part of the reference.
 *
 * @throws Error of Pagefind
 */
export async function indexSite(site: string): Promise<void> {
  try {
    const { index, errors } = await createIndex({ keepIndexUrl: true });
    if (index === undefined) throw new Error(errors.join('\n'));
    const added = await index.addDirectory({ path: site, glob: '{[!4]*,guides/**/*}.html' });
    const records = await Promise.all(listReferenceParts(readContract()).map(toRecord).map(index.addCustomRecord));
    const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
    const mistakes = [added, ...records, written].flatMap((answer) => answer.errors);
    if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  } finally {
    await close();
  }
}
