import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ProgramError } from '@xs2a/tools-lib';
import { readContract } from './contract.ts';
import { addFolderPages } from './finish/folders.ts';
import { finishPages } from './finish/pages.ts';
import { dist, home } from './home.ts';
import { buildReference } from './reference/build.ts';
import { renderPages } from './render.ts';
import { indexSite } from './search/write.ts';
import { buildTryIt } from './try/build.ts';

interface Options {
  /** `dist…`, a folder within this package. It is replaced as a whole or not at all. */
  output?: string;
  /** Whether to build what is not made of pages of our own. */
  reference?: boolean;
  /** Report links that lead nowhere, and go on. */
  draft?: boolean;
}

/**
 * Builds the whole site.
 *
 * @throws Error naming page and place of every mistake
 */
export async function buildSite({ output = dist, reference = true, draft = false }: Options = {}): Promise<void> {
  if (!output.startsWith(dist)) throw new Error(`${output} would be replaced: expected a folder ${dist}…`);
  const stage = await mkdtemp(join(home, '.build-'));
  const site = join(stage, 'site');
  const others = join(stage, 'others');
  const contract = readContract();
  try {
    await mkdir(site);
    // Astro renders in its own process, at the same time as the others here.
    await Promise.all([
      reference && buildReference(contract, join(others, 'reference')),
      reference && buildTryIt(contract, join(others, 'try')),
      renderPages(site, join(stage, 'cache')),
    ]);
    if (reference) await cp(others, site, { recursive: true });
    const mistakes = (await finishPages(site)).filter((link) => reference || !/"\/(?:reference|try)\//.test(link));
    const report = `Links that lead nowhere:\n${mistakes.join('\n')}`;
    if (mistakes.length > 0 && !draft) throw new Error(report);
    if (mistakes.length > 0) console.warn(report);
    await indexSite(site);
    await addFolderPages(site);
    await replace(output, site, join(stage, 'previous'));
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

async function replace(folder: string, next: string, previous: string): Promise<void> {
  await rename(folder, previous).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(next, folder);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      'no-reference': { type: 'boolean', default: false },
      draft: { type: 'boolean', default: false },
    },
  });
  const reference = !values['no-reference'];
  const output = resolve(process.env.XS2A_DOCS_DIST ?? dist);
  const started = performance.now();
  try {
    await buildSite({ output, reference, draft: values.draft || !reference });
    console.log(`${basename(output)}/ in ${Math.round(performance.now() - started)} ms`);
  } catch (error) {
    const { stderr = '' } = error instanceof ProgramError ? error.execution : {};
    console.error(stderr || (error as Error).message);
    process.exitCode = 1;
  }
}
