import type { Contract } from '@xs2a/contract';
import type { Mount } from '@xs2a/server';
import { createPage } from '@xs2a/server/page';

/**
 * Serves the page that controls the mock. Its address is `/_mock/page/`, and for browsers also `/`, unless the contract
 * has a path `/`.
 */
export function createMockPage({ document }: Contract): Mount {
  return createPage({
    prefix: '/_mock/page/',
    // Next to this module, and next to its bundle in `dist`.
    folder: new URL('./browser/', import.meta.url),
    isAtRoot: document.paths['/'] === undefined,
  });
}
