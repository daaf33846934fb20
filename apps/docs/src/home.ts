import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Folder of this package. Found by its manifest, because the pages are rendered by code that Astro has bundled
 * elsewhere: a path relative to a module would be another one there.
 */
export const home: string = dirname(findPackageJSON(import.meta.url) ?? process.cwd());

/** Folder of the code that the guides show. */
export const snippets: string = join(home, 'snippets');

/** Folder of the repository's examples, which have tests of their own. */
export const examples: string = join(home, '../../examples');

/** Folder with a folder for each risk check, which the Testbank computes as its `definition.md` says. */
export const riskChecks: string = join(home, '../testbank/src/domain/risks/checks');

/** Folder of the diagrams' sources. */
export const diagrams: string = join(home, 'diagrams');

/** Folder of the guides. */
export const guides: string = join(home, 'src', 'content', 'docs', 'guides');

/** The built site. */
export const dist: string = join(home, 'dist');
