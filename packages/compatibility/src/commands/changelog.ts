/** `xs2a-compat changelog`: what each release changes, in words. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cut } from '../changelog/cut.ts';
import { type Page, pagesOf, write } from '../changelog/publish.ts';
import { describeRelease, readReleases } from '../changelog/release.ts';
import { byTagOrder } from '../changelog/resource.ts';
import { toSection } from '../changelog/section.ts';
import { readAcknowledged } from '../gate/acknowledged.ts';
import { naming, readPending } from '../gate/changesets.ts';
import { type Contract, readContract, versionOf } from '../gate/contract.ts';
import { type Command, UsageError } from './command.ts';

const help = `Words the changes of a contract, by kind and by resource, breaking changes first.

Usage: xs2a-compat changelog [options]

  (without an option)     print what the next release is going to say
  --release               after "changeset version" and a build: record the changes of the new version, write them to
                          the changelogs, and make the bundle the new baseline
  --write                 write the changelogs again, from what is on record
  --check                 fail when the changelogs are not what is on record
  --spec <folder>         package of the contract (default: spec)
  --changesets <folder>   pending changesets (default: .changeset)
  --docs <file>           page for readers of the API (default: docs/changelog.md)
  --help                  this text

Exit code: 0 when all is well, 1 when a changelog is stale, 2 when an input cannot be understood.
`;

export const changelogCommand: Command = {
  summary: 'word the changes of each release',
  help,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        release: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        spec: { type: 'string', default: 'spec' },
        changesets: { type: 'string', default: '.changeset' },
        docs: { type: 'string', default: 'docs/changelog.md' },
      },
    });
    if (positionals.length > 0) throw new UsageError(`expected options only, found "${positionals[0]}"`);
    const modes = [values.release, values.write, values.check].filter(Boolean);
    if (modes.length > 1) throw new UsageError('expected one of --release, --write and --check');
    const contract = await readContract(values.spec);
    if (values.check) return checkPages(await pagesOf(contract, values.docs), await missingRecord(contract));
    if (modes.length === 0) return printPending(contract, values.changesets);
    if (values.release) await release(contract);
    for (const page of await pagesOf(contract, values.docs)) await write(page);
    return 0;
  },
};

function checkPages(pages: readonly Page[], missing: string | undefined): number {
  if (missing !== undefined) {
    console.error(`${missing}: no such file; restore it from the commit of that release`);
    return 1;
  }
  const stale = pages.filter(({ found, wanted }) => found !== wanted);
  for (const { file } of stale) {
    console.error(`${file}: does not say what is on record; repair with: pnpm compat changelog --write`);
  }
  return stale.length === 0 ? 0 : 1;
}

/** The record of the last release, when there is a baseline but no record. */
async function missingRecord({ baseline, paths }: Contract): Promise<string | undefined> {
  if (baseline === undefined) return undefined;
  const version = versionOf(baseline);
  const isThere = (await readReleases(paths.releases)).some((one) => one.version === version);
  return isThere ? undefined : join(paths.releases, `${version}.json`);
}

async function release(contract: Contract): Promise<void> {
  const done = await cut(contract, today());
  const text = done === undefined ? 'has been cut before' : `is cut, with ${done.changes.length} changes`;
  console.log(`${contract.name} ${contract.version} ${text}`);
}

async function printPending(contract: Contract, folder: string): Promise<number> {
  const { bundle, baseline, paths, name } = contract;
  const semanticsUnchanged = naming(name, await readPending(folder)).some(({ assuresSemantics }) => assuresSemantics);
  const acknowledged = await readAcknowledged(paths.acknowledged);
  const input = { version: 'next', date: today(), baseline, bundle, semanticsUnchanged, acknowledged };
  console.log(toSection(describeRelease(input), byTagOrder(bundle)));
  return 0;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
