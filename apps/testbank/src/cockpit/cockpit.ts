/** The pages: the cockpit at `/`, and the page for test calls. */
import type { Contract } from '@xs2a/contract';
import { answerProblem, isReading, type Mount, methodNotAllowed } from '@xs2a/server';
import { createPage } from '@xs2a/server/page';
import { type Catalog, createCatalog } from './catalog.ts';

const prefix = '/_testbank/page/';

/**
 * Serves the pages, which hold no data and need no token: they ask for both. What they show is read from the API and from
 * `/_testbank`, by the same rules as for anybody else.
 */
export function createCockpit(contract: Contract): Mount {
  const serve = createPage({
    prefix,
    // Next to this module, and next to its bundle in `dist`.
    folder: new URL('./browser/', import.meta.url),
    isAtRoot: true,
  });
  let catalog: Catalog | undefined;
  return (request) => {
    if (request.path !== `${prefix}catalog.json`) return serve(request);
    if (!isReading(request)) return Promise.resolve(answerProblem(methodNotAllowed('GET, HEAD')));
    catalog ??= createCatalog(contract);
    return Promise.resolve({ status: 200, headers: { 'Cache-Control': 'no-cache' }, body: catalog });
  };
}
