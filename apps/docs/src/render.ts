import { delimiter, dirname, join } from 'node:path';
import { run } from '@xs2a/tools-lib';
import { home } from './home.ts';

/**
 * Lets Astro render the pages. Its command is started, not its library: the command makes the packages that Starlight
 * bundles into the pages' code known to Node (`NODE_PATH`).
 *
 * @param site folder to write to, within this package: the code that renders finds its libraries from there
 * @param cache folder of the cache; an empty one makes sure that a page is what its sources say
 * @throws {ProgramError} with what Astro printed, which names the page
 */
export async function renderPages(site: string, cache: string): Promise<void> {
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
  await run(join(home, 'node_modules', '.bin', 'astro'), ['build', '--outDir', site], {
    cwd: home,
    env: { PATH: path, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', XS2A_DOCS_CACHE: cache },
  });
}
