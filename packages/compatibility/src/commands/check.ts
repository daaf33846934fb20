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

const help = `Compares the built bundle of a contract with its last release, and with what the pending changesets declare.

Usage: xs2a-compat check [options]

  --spec <folder>         package of the contract (default: spec), with
                          dist/openapi.json, the bundle;
                          released/openapi.json, the bundle of the last release;
                          dist/sources.json, if the build writes it: the SHA-256 of the bundle, and of each source;
                          released/changes/<version>.json, the record of the last release, with the hash of its bundle;
                          released/acknowledged.yaml, deliberate breaks: a list of {id, reason, expires};
                          released/ignored-extensions.yaml, extensions that callers ignore: a map of x-name: reason
  --changesets <folder>   pending changesets (default: .changeset)
  --help                  this text

The check fails for:
  - a bump that is too low, or a changed contract without a changeset;
  - an edited baseline, or a bundle that is older than its sources;
  - an acknowledgement that has expired, ends more than 90 days ahead, or is unused.
A bump that is too high is a warning.

A changed description of a field is breaking, unless a changeset for the contract lists it after the line
"Semantics: unchanged"; the command "semantics" writes that list.

Exit code: 0 when the gate is open, 1 when it is closed, 2 when an input cannot be read.
`;

export const checkCommand: Command = {
  summary: 'check that the pending changesets announce every change',
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
