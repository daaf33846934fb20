/** `xs2a-compat check`: do the pending changesets announce what has changed in the contract? */
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readAcknowledged } from '../gate/acknowledged.ts';
import { readPending } from '../gate/changesets.ts';
import { check, type Situation, type Verdict } from '../gate/check.ts';
import { pathsOf, readContract } from '../gate/contract.ts';
import { toText } from '../gate/finding.ts';
import { readPackages } from '../gate/packages.ts';
import { shorten } from '../input/names.ts';
import { ignoredOf } from '../report/summary.ts';
import { type Command, type Io, repositoryOptions, UsageError } from './command.ts';

const help = `Checks that the pending changesets declare every change of a contract since its last release.

Usage: xs2a-compat check [options]

  --spec <folder>         folder of the contract's package (default: spec)
  --changesets <folder>   folder of the pending changesets (default: .changeset)
  --help                  print this text

The command reads these files in the folder of the contract's package:

  dist/openapi.json                 the bundle
  dist/sources.json                 optional: the SHA-256 of the bundle and of each source
  released/openapi.json             the baseline, which is the bundle of the last release
  released/changes/<version>.json   the record of a release, with the SHA-256 of its bundle
  released/acknowledged.yaml        breaking changes that you release on purpose: a list of {id, reason, expires}
  released/ignored-extensions.yaml  extensions that mean nothing to callers: a map of x-name: reason

The check fails for:
  - a changed contract without a changeset, or a bump that is too low
  - an edited baseline, or a bundle that is older than its sources
  - an acknowledgement that is unused, has expired, or expires in more than 90 days
A bump that is too high is a warning.

The changed description of a field is breaking, unless a changeset of the contract lists it after the line
"Semantics: unchanged". The command "semantics" writes that list.

Exit codes: 0 if the gate is open, 1 if it is closed, 2 if a file cannot be read.
`;

export const checkCommand: Command = {
  summary: 'check that the pending changesets declare every change',
  help,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: repositoryOptions,
    });
    if (positionals.length > 0) throw new UsageError(`expected options only, found "${positionals[0]}"`);
    const situation = await readSituation(resolve(io.folder, values.spec), resolve(io.folder, values.changesets), io);
    const verdict = check(situation);
    for (const finding of verdict.findings) {
      io.printError(`${toText({ ...finding, place: shorten(finding.place, io.folder) })}\n`);
    }
    const isOpen = verdict.findings.every(({ level }) => level !== 'error');
    for (const line of [...ignoredOf(verdict), summaryOf(situation, verdict, isOpen)]) io.print(line);
    return isOpen ? 0 : 1;
  },
};

async function readSituation(spec: string, changesets: string, { today }: Io): Promise<Situation> {
  const contract = await readContract(spec);
  return {
    contract,
    changesets: await readPending(changesets),
    acknowledged: await readAcknowledged(pathsOf(spec).acknowledged),
    packages: await readPackages(dirname(changesets), contract.name),
    today,
  };
}

function summaryOf({ contract }: Situation, verdict: Verdict, isOpen: boolean): string {
  const { name, version, baseline } = contract;
  const state = isOpen ? 'The gate is open' : 'The gate is closed';
  if (baseline === undefined) return `${state}: ${name} has no baseline; its first release is ${verdict.declared}.`;
  const { changes, required, declared } = verdict;
  return `${state}: ${changes.length} changes since ${name} ${version} require ${required}; the changesets declare ${declared}.`;
}
