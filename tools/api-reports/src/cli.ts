import { fileURLToPath } from 'node:url';
import { readArguments, runCommand, UsageError } from '@xs2a/tools-lib';
import { runApi } from './command.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const help = `Writes what every package exports into reports, packages/*/api and apps/*/api.

Usage: pnpm api [options]

  --check     write nothing; fail if a report is stale, or a changeset declares too little for what has changed since
              the last release
  --release   also write the reports of the last release, api/released: a part of pnpm release:version
  --help      this text

Exit code: 0 if everything is right, 1 if something is not, 2 if the command is wrong.`;

await runCommand(async () => {
  const parsed = readArguments(help, { check: { type: 'boolean' }, release: { type: 'boolean' } }, 0);
  if (parsed === undefined) return;
  const { check, release } = parsed.values;
  if (check && release) throw new UsageError(`--check and --release exclude each other.\n\n${help}`);
  console.log(await runApi(root, check ? 'check' : release ? 'release' : 'write'));
});
