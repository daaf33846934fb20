import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { applyEdits } from './redoc-edits.ts';

/**
 * Redoc as the text of a script for a `<script type="module">` of a page, with its function `init`.
 *
 * It is the script that `redocly build-docs --inlineBundle` puts into its page. That page is not used itself: it
 * carries a second, rendered copy of the start page, which every link to an operation would show for a moment.
 */
export async function readRedoc(): Promise<string> {
  const file = fileURLToPath(import.meta.resolve('@redocly/cli/lib/chunks/redoc.standalone.js'));
  const edited = applyEdits(await readFile(file, 'utf8'));
  return edited.replace(/export\s*\{[^}]*\};?\s*$/, '');
}
