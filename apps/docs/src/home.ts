import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Folder of this package. Found by its manifest, because the pages are rendered by code that Astro has bundled
 * elsewhere: a path relative to a module would be another one there.
 */
export const home: string = dirname(findPackageJSON(import.meta.url) ?? process.cwd());

/** Folder of the code that the guides show. */
export const snippets: string = join(home, 'snippets');

/** Folder of the pages with the wizard, and of their server, which a test runs in a browser. */
export const wizardPages: string = join(home, '../../examples/widget');

/** Folder of the receivers of webhooks, one for each framework, which the tests of `@xs2a/webhooks` run. */
export const recipes: string = join(home, '../../examples/webhooks/recipes');

/** Folder with a folder for each risk check, which the Testbank computes as its `definition.md` says. */
export const riskChecks: string = join(home, '../testbank/src/domain/risks/checks');

/** Folder of the diagrams' sources. */
export const diagrams: string = join(home, 'diagrams');

/** Folder of the guides. */
export const guides: string = join(home, 'src', 'content', 'docs', 'guides');

/** The built site. */
export const dist: string = join(home, 'dist');
