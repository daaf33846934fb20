/** `xs2a-compat changelog`: what each release changes, in words. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cut } from '../changelog/cut.ts';
import { pagesOf, writePage } from '../changelog/publish.ts';
import { describeRelease, readReleases } from '../changelog/release.ts';
import { byTagOrder } from '../changelog/resource.ts';
import { toSection } from '../changelog/section.ts';
import { readAcknowledged } from '../gate/acknowledged.ts';
import { naming, readPending } from '../gate/changesets.ts';
import { type Contract, readContract, versionOf } from '../gate/contract.ts';
import { toText } from '../gate/finding.ts';
import { checkBaseline } from '../gate/rules/seal.ts';
import { shorten } from '../input/names.ts';
import { type Command, type Io, repositoryOptions, UsageError } from './command.ts';

const help = `Describes the changes of each release of a contract by kind and resource, breaking changes first.

Usage: xs2a-compat changelog [options]

  (without an option)     print the section of the next release
  --release               make the release, after "changeset version" and a build: record the changes of the new
                          version, add them to the changelogs, and make the bundle the new baseline
  --write                 write the changelogs again from the records
  --check                 fail if the changelogs differ from the records, or the baseline was edited
  --spec <folder>         folder of the contract's package (default: spec)
  --changesets <folder>   folder of the pending changesets (default: .changeset)
  --docs <file>           changelog for users of the API (default: docs/changelog.md)
  --help                  print this text

Exit codes: 0 for success, 1 if --check fails, 2 if a file cannot be read.
`;

export const changelogCommand: Command = {
  summary: 'describe the changes of each release',
  help,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        release: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        ...repositoryOptions,
        docs: { type: 'string', default: 'docs/changelog.md' },
      },
    });
    if (positionals.length > 0) throw new UsageError(`expected options only, found "${positionals[0]}"`);
    const modes = [values.release, values.write, values.check].filter(Boolean);
    if (modes.length > 1) throw new UsageError('expected one of --release, --write and --check');
    const contract = await readContract(resolve(io.folder, values.spec));
    const docs = resolve(io.folder, values.docs);
    if (values.check) return check(contract, docs, io);
    if (modes.length === 0) return printPending(contract, resolve(io.folder, values.changesets), io);
    if (values.release) await release(contract, io);
    for (const page of await pagesOf(contract, docs)) await writePage(page);
    return 0;
  },
};

async function check(contract: Contract, docs: string, { folder, printError }: Io): Promise<number> {
  const missing = await missingRecord(contract);
  if (missing !== undefined) {
    printError(`${shorten(missing, folder)}: no such file; restore it from the commit of that release`);
    return 1;
  }
  const edited = checkBaseline(contract);
  for (const finding of edited) printError(toText({ ...finding, place: shorten(finding.place, folder) }));
  const pages = await pagesOf(contract, docs);
  const stale = pages.filter(({ text, newText }) => text !== newText);
  for (const { file } of stale) {
    printError(
      `${shorten(file, folder)}: differs from the records of the releases; repair with: pnpm compat changelog --write`,
    );
  }
  return edited.length + stale.length === 0 ? 0 : 1;
}

/** The record of the last release, when there is a baseline but no record. */
async function missingRecord({ baseline, paths }: Contract): Promise<string | undefined> {
  if (baseline === undefined) return undefined;
  const version = versionOf(baseline);
  const releases = await readReleases(paths.releases);
  return releases.some((release) => release.version === version) ? undefined : join(paths.releases, `${version}.json`);
}

async function release(contract: Contract, { today, print }: Io): Promise<void> {
  const record = await cut(contract, today);
  const state = record === undefined ? 'has been cut before' : `is cut, with ${record.changes.length} changes`;
  print(`${contract.name} ${contract.version} ${state}`);
}

async function printPending(contract: Contract, changesets: string, { today, print }: Io): Promise<number> {
  const { bundle, paths, name } = contract;
  const pending = naming(name, await readPending(changesets));
  const semanticsUnchanged = pending.flatMap(({ assurances = [] }) => assurances);
  const acknowledged = await readAcknowledged(paths.acknowledged);
  const input = { ...contract, version: 'next', date: today, semanticsUnchanged, acknowledged };
  print(toSection(describeRelease(input), byTagOrder(bundle)));
  return 0;
}
