import { readFile } from 'node:fs/promises';
import { applyEdits } from './redoc-edits.ts';

/**
 * Redoc as the text of a script for a `<script type="module">` of a page, with its function `init`.
 *
 * It is the script that `redocly build-docs --inlineBundle` puts into its page. The page itself is not used, because it
 * contains a second, rendered copy of the start page, which would appear for a moment after every link to an operation.
 *
 * @throws Error naming the file to repair if the package has changed
 */
export async function readRedoc(): Promise<string> {
  const edited = applyEdits(await readCli('lib/chunks/redoc.standalone.js'));
  return edited.replace(/export\s*\{[^}]*\};?\s*$/, '');
}

/** The licences of Redoc and of what is in its script, which go along with it. */
export async function readLicences(): Promise<string> {
  return [await readCli('LICENSE'), await readCli('THIRD_PARTY_NOTICES')].join('\n\n');
}

async function readCli(file: string): Promise<string> {
  try {
    return await readFile(new URL(file, import.meta.resolve('@redocly/cli/package.json')), 'utf8');
  } catch {
    throw new Error(`@redocly/cli has no ${file} any more. Repair src/reference/redoc.ts.`);
  }
}
