/**
 * `pnpm release:rehearse`: a whole release on this machine, from the working tree to a program of a first user.
 *
 * Nothing leaves the machine but requests for packages of others, and nothing in the working tree is changed.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandError, commit, copyWorkingTree, readArguments, run, runCommand } from '@xs2a/tools-lib';
import { Consumer } from './consumer.ts';
import { publishedPackages, type Release } from './packages.ts';
import { type Registry, startRegistry } from './registry.ts';
import { writeSboms } from './sbom.ts';
import { type Listing, problemsOf } from './verdict.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Runs a step, and prints its name and how long it took. */
async function step<Result>(name: string, action: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  const result = await action();
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${name}`);
  return result;
}

async function rehearse(folder: string): Promise<void> {
  const copy = join(folder, 'repository');
  await step('copy the working tree', () => copyWorkingTree(root, copy));
  await step('install', () => run('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], { cwd: copy }));
  const pending = (await readdir(join(copy, '.changeset'))).filter((file) => file.endsWith('.md')).length;
  if (pending > 0) {
    await step(`version: ${pending} changesets`, () => run('pnpm', ['release:version'], { cwd: copy }));
    await commit(copy, 'Version packages');
  }
  await step('build', () => run('pnpm', ['build'], { cwd: copy }));
  await step('SBOM of every package', () => writeSboms(copy, join(folder, 'sbom')));
  const registry = await step('start a registry', () => startRegistry(join(folder, 'registry')));
  try {
    await publishAndUse(folder, copy, registry);
  } finally {
    await registry.stop();
  }
}

async function publishAndUse(folder: string, copy: string, registry: Registry): Promise<void> {
  const packages = await publishedPackages(copy);
  await step(`publish ${packages.length} packages`, () => publish(copy, registry));
  const first = await listed(packages, registry);
  const consumer = new Consumer(join(folder, 'consumer'), registry);
  await step('install them into a clean project', () => consumer.install(packages));
  await step('compile its program under TypeScript 5.9 and 7', () => consumer.compile());
  const outcome = await step('run it: client against mock, webhook', () => consumer.run());
  const secondPublish = await step('publish again', () => publish(copy, registry));
  const second = await listed(packages, registry);
  const problems = problemsOf({ packages, first, second, secondPublish, outcome });
  if (problems.length > 0) throw new CommandError(problems.join('\n'));
  console.log(packages.map(({ name, version }) => `          ${name} ${version}`).join('\n'));
}

/** @returns what changesets prints */
async function publish(copy: string, { env }: Registry): Promise<string> {
  const identity = { GIT_AUTHOR_NAME: 'Rehearsal', GIT_AUTHOR_EMAIL: 'rehearsal@localhost' };
  const committer = { GIT_COMMITTER_NAME: 'Rehearsal', GIT_COMMITTER_EMAIL: 'rehearsal@localhost' };
  const options = { cwd: copy, env: { ...env, ...identity, ...committer } };
  const { stdout, stderr } = await run('pnpm', ['exec', 'changeset', 'publish'], options);
  return stdout + stderr;
}

async function listed(packages: readonly Release[], registry: Registry): Promise<Listing> {
  const versions = packages.map(async ({ name }) => [name, await registry.versions(name)] as const);
  return Object.fromEntries(await Promise.all(versions));
}

const help = `Rehearses a release on this machine: from the working tree, through a local registry, to the program of a first user.

Usage: pnpm release:rehearse

  --help  this text

Exit code: 0 if the release works, 1 if not, 2 if the command is wrong.`;

await runCommand(async () => {
  if (readArguments(help, {}, 0) === undefined) return 0;
  const folder = await mkdtemp(join(tmpdir(), 'xs2a-release-'));
  try {
    await rehearse(folder);
    console.log('The release works.');
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
