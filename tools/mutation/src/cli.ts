/** `pnpm test:mutation`: makes small changes to the source and lists those that no test detects. */
import { readArguments, runCommand, UsageError } from '@xs2a/tools-lib';
import { listChangedFiles } from './changed.ts';
import { listMutatedPackages, root } from './packages.ts';
import { leastScore, mutate } from './run.ts';
import { type Selection, selectAll, selectFiles, selectNamed } from './select.ts';

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

/** @returns nothing if only the help is asked for */
async function select(): Promise<Selection[] | undefined> {
  const options = { all: { type: 'boolean' }, base: { type: 'string' } } as const;
  const parsed = readArguments(help, options);
  if (parsed === undefined) return undefined;
  const { values, positionals } = parsed;
  const { all, base } = values;
  if ([all, base, positionals[0]].filter((given) => given !== undefined).length > 1) {
    throw new UsageError(`--all, --base and names exclude each other: pass one of them.\n\n${help}`);
  }
  const folders = listMutatedPackages();
  if (all) return selectAll(folders);
  if (positionals.length > 0) return selectNamed(folders, positionals);
  return selectFiles(folders, await listChangedFiles(base ?? 'main', root));
}

await runCommand(async () => {
  const selections = await select();
  if (selections?.length === 0) console.log('No source file of these packages has changed: nothing to mutate.');
  for (const { folder, files } of selections ?? []) await mutate(folder, files);
  // Stryker has set it, if too few changes were detected.
  return Number(process.exitCode ?? 0);
});
