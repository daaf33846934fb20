/** `pnpm test:mutation`: makes small changes to the source and lists those that no test detects. */
import { parseArgs } from 'node:util';
import { listChangedFiles } from './changed.ts';
import { listMutatedPackages, root } from './packages.ts';
import { leastScore, mutate } from './run.ts';
import { type Selection, SelectionError, selectAll, selectFiles, selectNamed } from './select.ts';

const help = `Makes small changes to the source, one at a time, and lists those that no test detects.

Usage: pnpm test:mutation [--all | --base <branch> | <package or file>...]

  (nothing)        source files that differ from main
  <package>        a whole package: ${listMutatedPackages()
    .map((folder) => folder.replace('packages/', ''))
    .join(', ')}
  <file>           one source file, such as packages/webhooks/src/hmac.ts
  --all            all packages: hours
  --base <branch>  source files that differ from this branch
  --help           this text

Results for unchanged files are read from .mutation; delete the folder to start again.
A change that no test can notice is marked in the source: // Stryker disable next-line <Mutator>: <reason>

Exit code: 0 if at least ${leastScore} % of the changes of each package fail a test, 1 if not, 2 if the command is wrong.`;

async function select(): Promise<Selection[] | undefined> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean' }, base: { type: 'string', default: 'main' }, help: { type: 'boolean' } },
  });
  if (values.help) return undefined;
  const folders = listMutatedPackages();
  if (values.all) return selectAll(folders);
  if (positionals.length > 0) return selectNamed(folders, positionals);
  return selectFiles(folders, await listChangedFiles(values.base, root));
}

/** Whether this error says that the command line is wrong. */
function isUsageError(error: unknown): error is Error {
  return error instanceof SelectionError || (error instanceof TypeError && 'code' in error);
}

try {
  const selections = await select();
  if (selections === undefined) console.log(help);
  else if (selections.length === 0) console.log('No source file of these packages has changed: nothing to mutate.');
  else for (const { folder, files } of selections) await mutate(folder, files);
} catch (error) {
  if (!isUsageError(error)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
