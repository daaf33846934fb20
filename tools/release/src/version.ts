/**
 * `pnpm release:version` turns the pending changesets into a release that can be committed.
 *
 * Changesets writes the versions and the changelogs of all packages. Then the files that depend on them follow:
 *
 * - `info.version` of the contract, its bundle, and everything generated
 * - the section of its API changes in both changelogs, and its new baseline
 * - how much of it the mock covers
 * - the reports of the public types of all packages
 */
import { fileURLToPath } from 'node:url';
import { readArguments, run, runCommand } from '@xs2a/tools-lib';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const compat = ['packages/compatibility/src/cli.ts'] as const;
const api = ['tools/api-reports/src/cli.ts'] as const;

/** What is run, in this order; the first failure ends it. */
const steps: readonly (readonly [program: string, ...args: string[]])[] = [
  ['turbo', 'run', 'build', '--filter=@xs2a/openapi', '--filter=@xs2a/api-reports^...'],
  ['node', ...compat, 'check'],
  ['node', ...api, '--check'],
  ['changeset', 'version'],
  ['node', 'spec/compiler/version.ts'],
  ['turbo', 'run', 'build', '--filter=@xs2a/openapi'],
  ['node', ...compat, 'changelog', '--release'],
  ['turbo', 'run', 'generate'],
  ['turbo', 'run', 'build', '--filter=@xs2a/mock', '--filter=@xs2a/api-reports^...'],
  ['node', 'packages/conformance/scripts/coverage.ts', '--write'],
  ['node', ...api, '--release'],
];

const help = `Turns the pending changesets into a release, to be committed: versions, changelogs, contract, baseline.

Usage: pnpm release:version

  --help  this text

Exit code: 0 if everything is written, 1 if a step fails, 2 if the command is wrong.`;

await runCommand(async () => {
  if (readArguments(help, {}, 0) === undefined) return 0;
  for (const [program, ...args] of steps) {
    console.log(`$ ${[program, ...args].join(' ')}`);
    const { stdout, stderr } = await run(program, args, { cwd: root, env: { DO_NOT_TRACK: '1' } });
    console.log(`${stdout}${stderr}`.trim());
  }
  return 0;
});
